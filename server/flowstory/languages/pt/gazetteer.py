"""Países, cidades, estados e rios que todo leitor conhece, pelos nomes em português."""

from __future__ import annotations

_ONE = """
brasil portugal espanha frança inglaterra escócia irlanda alemanha itália suíça áustria bélgica holanda dinamarca
suécia noruega finlândia islândia polônia polónia hungria romênia roménia bulgária sérvia croácia grécia turquia
rússia ucrânia europa américa áfrica ásia oceania canadá méxico cuba argentina uruguai paraguai bolívia peru chile
colômbia venezuela equador guiana suriname china japão coreia índia vietnã tailândia indonésia filipinas macau goa
timor angola moçambique cabo-verde guiné nigéria gana egito egipto marrocos argélia tunísia etiópia quênia congo
síria líbano israel palestina irã irão iraque arábia pérsia afeganistão paquistão austrália sibéria sicília
sardenha córsega andaluzia catalunha galiza normandia provença toscana flandres
lisboa porto coimbra braga évora faro setúbal sintra cascais aveiro viseu guimarães santarém leiria funchal
madri madrid barcelona sevilha paris londres roma milão veneza florença nápoles berlim munique viena praga varsóvia
moscou moscovo genebra zurique bruxelas amsterdã amesterdão atenas istambul jerusalém cairo luanda maputo
nova-york chicago boston miami washington havana lima bogotá caracas quito montevidéu assunção santiago tóquio
pequim xangai
acre alagoas amapá amazonas bahia ceará goiás maranhão paraíba paraná pernambuco piauí rondônia roraima sergipe
tocantins
salvador recife olinda fortaleza natal maceió aracaju teresina belém manaus macapá palmas goiânia brasília cuiabá
curitiba florianópolis blumenau joinville londrina maringá pelotas niterói petrópolis teresópolis friburgo campos
cabo-frio búzios angra paraty santos campinas sorocaba jundiaí taubaté ubatuba guarujá guarulhos osasco ribeirão
uberlândia uberaba diamantina tiradentes sabará mariana congonhas contagem betim ilhéus itabuna feira caruaru
petrolina juazeiro sobral crato mossoró parnaíba vitória vila-velha guarapari
copacabana ipanema leblon botafogo flamengo tijuca lapa catete laranjeiras madureira icaraí jabaquara pinheiros
moema mooca bexiga liberdade higienópolis perdizes matacavalos
tejo douro mondego sena tâmisa danúbio reno nilo amazonas tietê paraíba
"""
_MANY = """
rio de janeiro, são paulo, belo horizonte, porto alegre, minas gerais, rio grande do sul, rio grande do norte,
mato grosso, mato grosso do sul, espírito santo, santa catarina, distrito federal, juiz de fora, ouro preto,
são joão del rei, poços de caldas, campina grande, joão pessoa, são luís, rio branco, boa vista, porto velho,
ponta grossa, foz do iguaçu, caxias do sul, santa maria, nova friburgo, nova iguaçu, duque de caxias, são gonçalo,
são josé dos campos, ribeirão preto, são bernardo, santo andré, vila rica, montes claros, governador valadares,
nova york, nova iorque, los angeles, buenos aires, estados unidos, grã-bretanha, países baixos, cabo verde,
trás-os-montes, santa teresa, são cristóvão, barra da tijuca, santa cruz, vila isabel, campo grande, cidade nova
"""

SUFFIXES = ("lândia", "ópolis")

PLACES = frozenset(_ONE.split()) | frozenset(
    " ".join(place.split()) for place in _MANY.split(",") if place.strip()
)
