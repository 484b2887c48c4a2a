"""Portuguese: birthplaces, faiths, service."""

from __future__ import annotations

from flowstory.languages.pt._words import phrases, table, words
from flowstory.languages.roots import Roots

ROOTS = Roots(
    born=(
        *(
            f"{born} {at}"
            for born in (
                *words("nasceu nasci nascera nascido nascida nascia"),
                "nascido e criado",
                "nascida e criada",
                "nasceu e se criou",
            )
            for at in words("em no na")
        ),
        "natural de",
        "natural da",
        "natural do",
    ),
    where_born=phrases("onde nascera, onde nasceu, onde nasci, onde tinha nascido, onde havia nascido"),
    faiths=table(
        {
            "catholic": "católico católica",
            "protestant": "protestante crente",
            "evangelical": "evangélico evangélica",
            "lutheran": "luterano luterana",
            "methodist": "metodista",
            "baptist": "batista",
            "anglican": "anglicano anglicana",
            "presbyterian": "presbiteriano presbiteriana",
            "adventist": "adventista",
            "jewish": "judeu judia",
            "muslim": "muçulmano muçulmana",
            "buddhist": "budista",
            "atheist": "ateu ateia",
            "spiritist": "espírita kardecista",
            "candomble": "candomblé candomblecista umbanda umbandista",
        }
    ),
    branches=table(
        {
            "navy": "marinha marinheiro",
            "army": "exército infantaria cavalaria artilharia",
            "air force": "aeronáutica fab",
            "marines": "fuzileiro fuzileiros",
            "police": "brigada polícia",
        }
    ),
    enlisted=words("a na no da do o pela pelo entrou"),
    serving=words(
        "serviu servira servi serviço passou passara passei anos guerra alistou alistou-se lutou combateu"
    ),
    theatres=table(
        {"italy": "monte_castelo montese anzio", "paraguay": "tuiuti humaitá riachuelo", "canudos": "canudos"}
    ),
    fronts=table(
        {
            "italy": "itália",
            "france": "frança",
            "germany": "alemanha",
            "pacific": "pacífico",
            "africa": "áfrica",
            "paraguay": "paraguai",
            "angola": "angola",
            "guinea": "guiné",
            "mozambique": "moçambique",
            "canudos": "canudos",
        }
    ),
    wide=words(
        """
        brasil portugal espanha frança itália alemanha américa áfrica europa acre alagoas amapá amazonas bahia ceará goiás
        maranhão minas pará paraíba paraná pernambuco piauí rondônia roraima sergipe tocantins norte sul interior sertão
        roça fazenda casa cidade vila hospital santa catarina mato grosso espírito santo
        """
    ),
    fragments=("Ela é ", "Ela "),
)
