"""Countries, cities, regions and rivers that every reader knows, by their English names."""

from __future__ import annotations

_ONE = """
england scotland ireland wales britain france germany italy spain portugal belgium holland netherlands switzerland
austria hungary poland russia prussia bavaria saxony bohemia norway sweden denmark finland iceland greece turkey
romania roumania bulgaria serbia croatia albania ukraine lithuania latvia estonia europe asia africa america
australia canada mexico brazil argentina chile peru colombia venezuela bolivia cuba jamaica haiti india china japan
korea vietnam thailand burma siam malaya singapore indonesia java sumatra borneo philippines persia iran iraq syria
lebanon palestine israel jordan egypt libya tunisia algeria morocco nigeria ghana kenya uganda ethiopia abyssinia
zimbabwe rhodesia mozambique angola congo sudan somalia arabia afghanistan pakistan bangladesh nepal tibet mongolia
siberia manchuria formosa taiwan polynesia tasmania antarctica scandinavia normandy brittany burgundy provence
gascony champagne lombardy tuscany sicily sardinia corsica crete cyprus malta catalonia castile andalusia flanders
transylvania moldavia wallachia macedonia dalmatia crimea caucasus
london paris rome madrid lisbon berlin vienna budapest prague warsaw moscow petersburg leningrad stockholm oslo
copenhagen helsinki amsterdam rotterdam brussels antwerp bruges geneva zurich berne basel milan venice florence
naples genoa turin palermo verona padua bologna athens constantinople istanbul smyrna jerusalem damascus baghdad
cairo alexandria tripoli tunis algiers tangier casablanca lagos nairobi johannesburg capetown bombay mumbai calcutta
delhi madras lahore karachi peking beijing shanghai canton hongkong tokyo osaka kyoto seoul manila sydney melbourne
brisbane perth auckland wellington toronto montreal quebec ottawa vancouver winnipeg boston chicago philadelphia
baltimore washington pittsburgh cleveland detroit cincinnati louisville memphis nashville atlanta savannah richmond
charleston miami orleans houston dallas austin denver phoenix tucson albuquerque seattle portland sacramento oakland
hollywood brooklyn manhattan queens bronx harlem milwaukee minneapolis omaha topeka wichita tulsa duluth buffalo
rochester albany newark providence hartford honolulu havana kingston acapulco bogota lima santiago valparaiso
oxford cambridge bath bristol liverpool manchester birmingham leeds sheffield york durham newcastle carlisle
edinburgh glasgow aberdeen inverness dundee dublin cork galway belfast cardiff swansea plymouth portsmouth
southampton brighton dover canterbury exeter gloucester worcester hereford shrewsbury norwich ipswich coventry
leicester nottingham derby lincoln hull whitby scarborough winchester salisbury guildford windsor greenwich
westminster kensington chelsea hampstead islington camden soho mayfair whitechapel battersea brixton clapham
yorkshire lancashire devonshire devon cornwall somerset dorset hampshire hertfordshire derbyshire kent sussex surrey
essex norfolk suffolk cumberland westmoreland northumberland shropshire cheshire
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming alberta ontario manitoba
saskatchewan
marseilles marseille lyons lyon bordeaux toulouse rouen calais boulogne dieppe brest nantes nice cannes versailles
munich hamburg bremen cologne frankfurt leipzig dresden hanover nuremberg heidelberg seville barcelona cordova
granada cadiz valencia toledo gibraltar oporto
thames seine rhine rhone danube volga tiber nile ganges euphrates amazon garonne loire
alps pyrenees apennines andes himalayas rockies highlands midlands riviera atlantic pacific mediterranean adriatic
aegean baltic caribbean
"""
_MANY = """
new york, new orleans, new jersey, new hampshire, new mexico, new zealand, new england, los angeles, san francisco,
san diego, las vegas, st louis, saint louis, salt lake city, kansas city, long island, coney island, rhode island,
north carolina, south carolina, north dakota, south dakota, west virginia, nova scotia, new brunswick,
british columbia, cape town, hong kong, rio de janeiro, buenos aires, sao paulo, mexico city, south africa,
west indies, east indies, the hague, monte carlo, st petersburg, great britain, united states, united kingdom,
isle of wight, covent garden, hyde park, new south wales, tel aviv, abu dhabi, sri lanka, saudi arabia,
costa rica, puerto rico, el paso, santa fe, grand rapids, holy land, latin america, south america, north america
"""

ENDINGS = frozenset(
    """lane row isle city point grove corner hill hills wood woods hall cottage park house heath moor green mill bridge
    ford gate fields field common manor grange court place square terrace crescent gardens farm ranch lodge abbey cross
    end head bank beach bay cove creek falls fork forks hollow gulch junction landing ridge springs valley wells
    wharf""".split()
)
SUFFIXES = ("shire", "ville", "burgh", "borough", "minster", "sylvania", "chester")

PLACES = frozenset(_ONE.split()) | frozenset(
    " ".join(place.split()) for place in _MANY.split(",") if place.strip()
)
