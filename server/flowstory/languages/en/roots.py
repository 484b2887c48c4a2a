"""English: birthplaces, faiths, service."""

from __future__ import annotations

from flowstory.languages.en._tables import table
from flowstory.languages.roots import Roots

ROOTS = Roots(
    born=(
        "born in",
        "born and raised in",
        "born and bred in",
        "a native of",
        "born near",
        "born outside",
        "hailed from",
        "hails from",
        "came originally from",
        "originally from",
        "born at",
    ),
    where_born=(
        "where she was born",
        "where he was born",
        "where i was born",
        "where she had been born",
        "where he had been born",
        "where i had been born",
    ),
    faiths=table(
        ("catholic", "catholic papist"),
        ("protestant", "protestant"),
        ("lutheran", "lutheran"),
        ("methodist", "methodist"),
        ("baptist", "baptist"),
        ("anglican", "anglican episcopalian"),
        ("presbyterian", "presbyterian"),
        ("quaker", "quaker"),
        ("adventist", "adventist"),
        ("mormon", "mormon"),
        ("jewish", "jew jewish jewess"),
        ("muslim", "muslim moslem"),
        ("hindu", "hindu"),
        ("buddhist", "buddhist"),
        ("atheist", "atheist unbeliever"),
        ("orthodox", "orthodox"),
        ("evangelical", "evangelical pentecostal"),
    ),
    branches=table(
        ("navy", "navy sailor"),
        ("army", "army infantry cavalry artillery"),
        ("marines", "marines marine"),
        ("air force", "airforce raf air_force air_corps"),
        ("coast guard", "coast_guard"),
        ("merchant navy", "merchant_marine merchant_navy"),
    ),
    enlisted=frozenset("in joined the from with into left".split()),
    serving=frozenset(
        "served serving serve service joined enlisted years war drafted fought discharged volunteered".split()
    ),
    theatres=table(
        ("italy", "anzio salerno cassino"),
        ("france", "omaha bastogne ardennes dunkirk"),
        ("flanders", "ypres passchendaele somme verdun"),
        (
            "pacific",
            "guadalcanal okinawa midway iwo_jima tarawa leyte bataan corregidor saipan peleliu pacific",
        ),
        ("africa", "alamein tobruk kasserine"),
        ("korea", "inchon chosin"),
        ("vietnam", "khe_sanh da_nang saigon hue mekong"),
        ("crimea", "balaclava sebastopol inkerman"),
        ("turkey", "gallipoli"),
    ),
    fronts={
        **{
            word: word
            for word in "italy france germany flanders europe pacific africa korea vietnam crimea burma".split()
        },
        "iraq": "iraq",
        "afghanistan": "afghanistan",
        "normandy": "france",
    },
    wide=frozenset(
        """
        england scotland ireland wales britain france germany italy spain portugal europe asia africa america australia
        canada mexico brazil india china japan russia poland norway sweden denmark north south east west midlands
        yorkshire lancashire devon cornwall kent sussex surrey essex norfolk suffolk
        alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
        indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
        montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington
        wisconsin wyoming country city town village house barn hospital
        """.split()
    ),
    fragments=("She ", "She is ", "She has "),
)
