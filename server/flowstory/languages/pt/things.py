"""Portuguese: owned things, their colours, makes and materials."""

from __future__ import annotations

from flowstory.languages.pt._words import table, words

COLOURS = table(
    {
        "black": "preto preta pretos pretas pretinho pretinha negro negra negros negras cor_de_carvão",
        "white": "branco branca brancos brancas branquinho branquinha alvo alva alvos alvas",
        "grey": """
        cinza cinzas cinzento cinzenta cinzentos cinzentas acinzentado acinzentada acinzentados acinzentadas
        cinza-escuro cinza-claro cor_de_chumbo chumbo grafite tordilho tordilha ruço ruça
        """,
        "red": """
        vermelho vermelha vermelhos vermelhas vermelhinho vermelhinha avermelhado avermelhada escarlate escarlates
        carmim carmesim encarnado encarnada encarnados rubro rubra rubros rubras vermelho-escuro vermelho-sangue
        cor_de_sangue púrpura-vermelho
        """,
        "wine": "bordô bordô-escuro vinho cor_de_vinho grená grenás vináceo vinácea",
        "blue": """
        azul azuis azulado azulada azulados azuladas azulzinho azulzinha azul-marinho azul-claro azul-clara azul-escuro
        azul-celeste azul-turquesa azul-petróleo azul-royal azul-bebê azul-cobalto azul-piscina marinho anil turquesa
        cor_de_anil
        """,
        "green": """
        verde verdes esverdeado esverdeada esverdeados verdinho verdinha verde-claro verde-escuro verde-musgo
        verde-oliva verde-garrafa verde-água verde-bandeira verde-limão verde-esmeralda musgo oliva
        """,
        "yellow": """
        amarelo amarela amarelos amarelas amarelinho amarelinha amarelado amarelada amarelados mostarda amarelo-ovo
        amarelo-claro amarelo-canário cor_de_canário cor_de_mostarda baio baia
        """,
        "brown": """
        marrom marrons castanho castanha castanhos castanhas pardo parda pardos pardas acastanhado acastanhada
        amarronzado amarronzada cor_de_café cor_de_chocolate cor_de_terra cor_de_tabaco marrom-escuro marrom-claro
        alazão alazã zaino zaina tostado
        """,
        "orange": "laranja laranjas alaranjado alaranjada alaranjados cor_de_laranja abóbora cor_de_abóbora",
        "purple": "roxo roxa roxos roxas arroxeado arroxeada lilás lilases violeta púrpura purpúreo purpúrea",
        "pink": """
        rosa rosado rosada rosados rosadas cor-de-rosa cor_de_rosa rosa-choque rosa-claro pink salmão cor_de_salmão
        """,
        "gold": "dourado dourada dourados douradas cor_de_ouro",
        "silver": "prateado prateada prateados prateadas prata cor_de_prata",
        "beige": "bege beges cáqui cáquis areia cor_de_areia nude",
        "cream": "creme cremes marfim pérola champanhe off-white cor_de_creme",
    }
)
COLOUR_FAMILIES = (
    frozenset({"grey", "silver"}),
    frozenset({"gold", "yellow"}),
    frozenset({"beige", "cream"}),
    frozenset({"beige", "brown"}),
    frozenset({"cream", "white"}),
    frozenset({"cream", "yellow"}),
    frozenset({"wine", "red"}),
    frozenset({"wine", "purple"}),
    frozenset({"wine", "brown"}),
)

THINGS = table(
    {
        "car": "carro carros automóvel automóveis carrão viatura conversível sedã caranga perua",
        "truck": "caminhão caminhões camião caminhonete camionete camioneta picape pick-up",
        "van": "furgão van kombi",
        "bus": "ônibus autocarro",
        "jeep": "jipe",
        "carriage": "carruagem charrete caleça caleche tílburi sege cupê vitória landau berlinda carroça",
        "boat": "barco barcos bote canoa canoas lancha jangada chalupa baleeira barcaça saveiro traineira caiaque",
        "ship": "navio navios veleiro iate escuna fragata bergantim galeão vapor",
        "bicycle": "bicicleta bicicletas bici bike",
        "motorcycle": "moto motocicleta motos lambreta vespa scooter",
        "horse": """
        cavalo cavalos égua éguas potro potra potranca corcel garanhão montaria pangaré alazão tordilho baio zaino
        """,
        "donkey": "burro burrico jumento jegue asno mula besta-de-sela",
        "dog": "cachorro cachorra cachorrinho cachorrinha cão cadela cãozinho cadelinha vira-lata filhote-de-cão",
        "cat": "gato gata gatinho gatinha bichano",
        "parrot": "papagaio louro-papagaio arara",
        "bird": "canário curió passarinho sabiá",
        "coat": "casaco casacos casaquinho",
        "overcoat": "sobretudo capote gabardine",
        "jacket": "jaqueta japona jaquetão blusão",
        "suit-jacket": "paletó sobrecasaca",
        "raincoat": "impermeável capa-de-chuva",
        "cloak": "capa manto",
        "shawl": "xale chale",
        "hat": "chapéu chapéus chapeuzinho cartola panamá",
        "cap": "boné gorro boina quepe",
        "umbrella": "guarda-chuva guarda-chuvas sombrinha guarda-sol chapéu-de-chuva",
        "scarf": "cachecol echarpe lenço",
        "gloves": "luvas luva",
        "dress": "vestido vestidos vestidinho",
        "shoes": "sapato sapatos sapatinhos",
        "trainers": "tênis",
        "boots": "bota botas botina botinas",
        "sandals": "sandália sandálias chinelo chinelos",
        "glasses": "óculos lunetas pincenê pince-nez",
        "monocle": "monóculo",
        "ring": "anel",
        "wedding-ring": "aliança",
        "necklace": "colar gargantilha",
        "chain": "cordão",
        "pendant": "pingente medalhão",
        "bracelet": "pulseira bracelete",
        "earrings": "brinco brincos argolas",
        "brooch": "broche camafeu",
        "watch": "relógio relógios relogiozinho",
        "sword": "espada espadas sabre florete espadim",
        "knife": "faca facas faquinha punhal adaga canivete facão navalha peixeira",
        "axe": "machado machadinha",
        "rifle": "rifle fuzil espingarda carabina escopeta",
        "pistol": "pistola revólver garrucha",
        "bow": "besta",
        "cane": "bengala cajado muleta muletas",
        "pipe": "cachimbo",
        "lighter": "isqueiro",
        "cigarette-case": "cigarreira",
        "piano": "piano",
        "guitar": "violão guitarra",
        "viola": "viola",
        "violin": "violino rabeca",
        "accordion": "sanfona acordeão acordeom gaita-de-foles",
        "flute": "flauta",
        "trumpet": "trompete corneta",
        "harmonica": "gaita",
        "trunk": "baú baús arca",
        "chest": "cofre",
        "suitcase": "mala malas maleta maletinha valise",
        "bag": "bolsa bolsas bolsinha sacola",
        "backpack": "mochila mochilinha",
        "briefcase": "pasta",
        "wallet": "carteira",
        "box": "caixinha estojo porta-joias",
        "house": "casa sobrado chalé casarão casebre casinha",
        "door": "porta portão",
        "gate": "porteira cancela",
        "shutters": "veneziana venezianas",
        "phone": "telefone celular telemóvel smartphone",
        "laptop": "notebook laptop",
        "sofa": "sofá canapé divã",
        "armchair": "poltrona",
        "bed": "cama",
        "wardrobe": "guarda-roupa armário roupeiro",
        "desk": "escrivaninha secretária-móvel",
        "chest-of-drawers": "cômoda",
        "rocking-chair": "cadeira-de-balanço",
        "typewriter": "máquina-de-escrever remington olivetti",
        "notebook": "caderneta agenda",
        "fountain-pen": "caneta-tinteiro",
        "camera": "câmera filmadora",
        "doll": "boneca",
        "rosary": "terço rosário",
        "refrigerator": "geladeira frigorífico",
        "hammock": "rede",
    }
)
THINGS = {
    noun: thing for noun, thing in THINGS.items() if noun not in words("besta alazão tordilho baio zaino")
}

MAKES = table(
    {
        "car": """
        volvo kia ford fusca chevrolet chevette opala corcel maverick gol santana passat parati fiat uno palio
        corsa celta monza kadett vectra astra ômega opel renault peugeot citroën citroen clio sandero honda civic
        toyota corolla etios hyundai hb20 onix nissan mitsubishi suzuki subaru mazda bmw mercedes-benz audi
        porsche ferrari jaguar bentley rolls-royce cadillac buick dodge pontiac plymouth chrysler packard studebaker
        impala landau gordini dauphine dkw simca aero-willys variant puma lada tesla volkswagen vw seat skoda
        del-rey escort fiesta ecosport jetta voyage tiguan virtus kwid creta tucson tempra marea prisma cobalt cruze
        blazer s10 duster captur megane scenic fluence versa sentra kicks pajero l200 camry rav4 camaro mustang fusion
        mondeo belina galaxie hb20s touareg amarok nivus pulse palio focus polo golf fox bugatti lamborghini maserati alfa-romeo cadilac
        """,
        "van": "kombi",
        "jeep": "jeep willys land-rover",
        "truck": "scania hilux saveiro strada rural fenemê",
        "motorcycle": "harley harley-davidson yamaha kawasaki ducati vespa lambretta",
        "bicycle": "caloi monark",
        "piano": "steinway bechstein pleyel fritz-dobbert yamaha-piano",
        "typewriter": "remington olivetti underwood",
        "rifle": "winchester mauser kalashnikov",
        "pistol": "colt smith-wesson luger beretta glock taurus",
        "watch": "rolex omega seiko casio cartier swatch tissot longines patek",
        "violin": "stradivarius stradivari guarnerius",
        "phone": "iphone nokia motorola samsung",
        "laptop": "macbook thinkpad",
        "camera": "leica nikon kodak rolleiflex polaroid",
        "guitar": "giannini fender gibson",
    }
)
# Words that name a make and, more often, something else.
MAKES = {
    make: thing
    for make, thing in MAKES.items()
    if make
    not in words(
        "gol uno seat strada rural corcel landau impala jaguar ômega parati variant puma vespa remington"
    )
} | {"remington": "typewriter"}

MATERIALS = table(
    {
        "oak": "carvalho",
        "cedar": "cedro",
        "pine": "pinho",
        "walnut": "nogueira",
        "mahogany": "mogno acaju",
        "rosewood": "jacarandá pau-rosa",
        "cherry": "cerejeira",
        "imbuia": "imbuia imbúia",
        "peroba": "peroba",
        "ipe": "ipê",
        "canela": "canela",
        "vinhatico": "vinhático",
        "ebony": "ébano",
        "bamboo": "bambu",
        "wicker": "vime palhinha",
        "straw": "palha",
        "wood": "madeira pau",
        "silver": "prata",
        "gold": "ouro",
        "brass": "latão",
        "copper": "cobre",
        "bronze": "bronze",
        "iron": "ferro",
        "steel": "aço inox",
        "tin": "lata estanho folha-de-flandres",
        "lead": "chumbo",
        "aluminium": "alumínio",
        "nickel": "níquel",
        "platinum": "platina",
        "leather": "couro pelica camurça verniz",
        "wool": "lã casimira caxemira",
        "silk": "seda cetim tafetá",
        "cotton": "algodão chita brim morim",
        "linen": "linho",
        "velvet": "veludo",
        "lace": "renda",
        "denim": "jeans",
        "felt": "feltro",
        "fur": "pele peles vison",
        "oilcloth": "oleado lona",
        "nylon": "náilon nylon",
        "plastic": "plástico baquelite acrílico",
        "glass": "vidro cristal",
        "porcelain": "porcelana louça",
        "clay": "barro argila cerâmica",
        "stone": "pedra granito",
        "marble": "mármore",
        "tortoiseshell": "tartaruga",
        "ivory": "marfim",
        "bone": "osso chifre",
        "mother-of-pearl": "madrepérola nácar",
        "pearl": "pérola pérolas",
        "diamond": "diamante diamantes brilhante brilhantes",
        "ruby": "rubi rubis",
        "emerald": "esmeralda esmeraldas",
        "sapphire": "safira safiras",
        "amethyst": "ametista",
        "topaz": "topázio",
        "jade": "jade",
        "coral": "coral",
        "amber": "âmbar",
        "paper": "papelão",
    }
)

VALUE_NOUNS = words("cor cores tom tons matiz tonalidade coloração")
