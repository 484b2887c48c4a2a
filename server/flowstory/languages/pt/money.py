"""Portuguese: sums of money."""

from __future__ import annotations

from flowstory.languages.money import Money
from flowstory.languages.pt._words import table, words

MONEY = Money(
    currencies={
        **table(
            {
                "real": "real reais r$",
                "cruzeiro": "cruzeiro cruzeiros",
                "cruzado": "cruzado cruzados",
                "dollar": "dólar dólares",
                "euro": "euro euros",
                "franc": "franco francos",
                "pound": "libra libras",
                "mil-reis": "mil-réis réis",
                "conto": "conto contos",
                "coin": "moedas",
                "pataca": "patacas",
                "crown": "coroas",
                "credit": "créditos",
            }
        ),
        "mil réis": "mil-reis",
    },
    scales={"mil": 1000, "milhão": 1_000_000, "milhões": 1_000_000},
    sums=table(
        {
            "rent": "aluguel",
            "ransom": "resgate",
            "reward": "recompensa",
            "prize": "prêmio",
            "dowry": "dote",
            "bail": "fiança",
            "debt": "dívida",
            "bequest": "herança legado",
            "mortgage": "hipoteca",
            "price": "preço",
            "salary": "salário ordenado",
            "fee": "honorários",
            "stake": "aposta",
            "fine": "multa",
        }
    ),
    leading=words(
        "de do da em era é foi ficava ficou estava está fixado fixada fechado fechada combinado o a no na"
    ),
    owing=words("devia deve devo devíamos devem deviam"),
    changing=words(
        """
        subiu aumentou aumentara dobrou triplicou baixou caiu reduziu agora metade parte resto outro outra mais menos
        pagou pagara paguei pagar novo nova próximo último ofereceu primeira já juros cada só ainda
        achava pensava
        """
    ),
)
