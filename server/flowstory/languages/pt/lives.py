"""Portuguese: what people can do, eat and lack; animals; leaving, meeting, dying of."""

from __future__ import annotations

from flowstory.languages.deeds import Animal, Lives
from flowstory.languages.pt._words import phrases, table, words

_BREEDS = table(
    {
        "shepherd": "pastor-alemão pastor_alemão",
        "labrador": "labrador",
        "poodle": "poodle",
        "beagle": "beagle",
        "bulldog": "buldogue",
        "dachshund": "dachshund salsicha basset",
        "mastiff": "fila mastim",
        "terrier": "terrier",
        "dalmatian": "dálmata",
        "doberman": "doberman dobermann",
        "rottweiler": "rottweiler",
        "collie": "collie",
        "boxer": "boxer",
        "pinscher": "pinscher",
        "chihuahua": "chihuahua",
        "greyhound": "galgo",
        "perdigueiro": "perdigueiro",
        "spaniel": "cocker",
        "pug": "pug",
        "husky": "husky",
        "mongrel": "vira-lata",
        "pekingese": "pequinês",
        "maltese": "maltês maltesa",
        "newfoundland": "terra-nova",
        "saint-bernard": "são-bernardo",
    }
)
ANIMALS: dict[str, Animal] = {
    **{word: Animal("dog", "", breed) for word, breed in _BREEDS.items()},
    **{
        word: Animal(kind, sex)
        for sex, pairs in (
            (
                "female",
                "gata:cat gatinha:cat cadela:dog cadelinha:dog cachorra:dog cachorrinha:dog égua:horse potranca:horse leoa:lion ovelha:sheep vaca:cow novilha:cow porca:pig jumenta:donkey burra:donkey pata:duck",
            ),
            (
                "male",
                "gato:cat gatinho:cat cachorro:dog cachorrinho:dog cão:dog garanhão:horse cavalo:horse potro:horse leão:lion carneiro:sheep boi:cow touro:cow porco:pig jumento:donkey burro:donkey galo:chicken",
            ),
        )
        for word, _, kind in (pair.partition(":") for pair in pairs.split())
    },
}


_STATES = """
    cansad calad sentad deitad parad ocupad preocupad assustad acordad sozinh quiet furios nervos pront envergonhad
    emocionad enganad perdid decidid distraíd surpres satisfeit orgulhos irritad desconfiad aliviad magoad
    enfurecid arrependid zangad chatead ajoelhad abraçad encostad encharcad enrolad debruçad convencid comovid
    viúv solteir
"""

_DYING = phrases(
    """
    se afogou, se afogara, se enforcou, se enforcara, se matou, se matara, se suicidou, se suicidara,
    acabou na própria cama, acabou na cama, acabou os seus dias, acabou seus dias, deu o último suspiro,
    soltou o último suspiro, exalou o último suspiro, dera o último suspiro, bateu as botas, perdeu a vida,
    perdera a vida, fechou os olhos para sempre, fechou os olhos de vez, partiu desta para melhor,
    entregou a alma, rendeu a alma, entregou a alma a deus, foi encontrado morto, foi encontrada morta,
    foi achado morto, foi achada morta, apareceu morto, apareceu morta, amanheceu morto, amanheceu morta,
    caiu morto, caiu morta, tombou morto, tombou morta, tirou a própria vida, pôs fim à própria vida,
    não resistiu aos ferimentos, não resistiu à operação, não resistiu à cirurgia, não passou daquela noite,
    não chegou ao hospital com vida, foi a enterrar, foi a sepultar
    """
)

LIVES = Lives(
    likened=words("como feito qual"),
    animals=ANIMALS,
    coats=table(
        {
            "bay": "baio baia",
            "sorrel": "alazão alazã",
            "roan": "rosilho rosilha",
            "grey": "tordilho tordilha",
            "ginger": "ruivo ruiva caramelo",
        }
    ),
    called=words("chamado chamada"),
    naming=words("chama chamava chamasse nome"),
    missing=words(
        "faltava faltavam falta faltam perdeu perdera perdi perdido sem amputou amputada amputado amputaram decepou decepado decepada"
    ),
    bereft=words("nasceu nascera voltou voltara saiu acordou deixou-o deixou-a vive vivia cresceu"),
    members={
        "dedo": "finger",
        "dedos": "finger",
        "mindinho": "finger",
        "indicador": "finger",
        "anelar": "finger",
        "anular": "finger",
        "polegar": "thumb",
        "polegares": "thumb",
        "braço": "arm",
        "perna": "leg",
        "mão": "hand",
        "pé": "foot",
        "olho": "eye",
        "orelha": "ear",
        "falange": "finger",
    },
    losing=words(
        "faltava faltavam falta faltam perdeu perdera perdi amputou amputada amputado amputaram decepou decepado decepada sem"
    ),
    lacking=table({"arm": "maneta", "leg": "perneta", "eye": "caolho caolha zarolho zarolha"}),
    writing=words(
        """
        escrevia escreve escreveu escrevo escrevi escrevendo assinava assina assinou assinando desenhava desenha
        desenhou rabiscava rabiscou anotava anota anotou pintava pinta bordava
        """
    ),
    only=words("só apenas somente"),
    maiming=words("levou arrancou decepou custou levara arrancara decepara comeu"),
    whole={
        "dez dedos": "finger",
        **{
            f"{verb} as pernas": "leg"
            for verb in ("cruzou", "cruzava", "cruzando", "descruzou", "esticou", "balançava")
        },
        **{f"{verb} os braços": "arm" for verb in ("cruzou", "cruzava", "cruzando", "abriu", "descruzou")},
        **{
            f"{verb} {owner}mãos": "hand"
            for verb in ("bateu", "batia", "esfregou", "torceu")
            for owner in ("as ", "")
        },
        **{f"{lead} cada mão": "hand" for lead in ("em", "com")},
        "bateu palmas": "hand",
        "os dois olhos": "eye",
        "ambos os olhos": "eye",
        "ambos os pés": "foot",
        "os dez dedos": "finger",
        "cinco dedos": "finger",
        "todos os dedos": "finger",
        "dois polegares": "thumb",
        "os dois polegares": "thumb",
        "ambos os polegares": "thumb",
        "dois braços": "arm",
        "os dois braços": "arm",
        "ambos os braços": "arm",
        "duas pernas": "leg",
        "as duas pernas": "leg",
        "ambas as pernas": "leg",
        "duas mãos": "hand",
        "as duas mãos": "hand",
        "ambas as mãos": "hand",
        "dois olhos": "eye",
        "dois pés": "foot",
        "os dois pés": "foot",
        "duas orelhas": "ear",
        "as duas orelhas": "ear",
    },
    unlosable=words(
        "equilíbrio tato força anel luva unha sapato tirar levantar mover soltar encostar firme forças chão largar pôr botar meter"
    ),
    designs=table(
        {
            "bird": "andorinha águia pássaro corvo pomba beija-flor fênix gavião",
            "anchor": "âncora",
            "rose": "rosa",
            "heart": "coração",
            "snake": "cobra serpente",
            "dragon": "dragão",
            "ship": "navio caravela",
            "star": "estrela",
            "cross": "cruz crucifixo",
            "skull": "caveira",
            "butterfly": "borboleta",
            "mermaid": "sereia",
            "dagger": "punhal adaga",
            "tiger": "tigre pantera",
            "wolf": "lobo",
            "spider": "aranha",
            "compass": "bússola",
            "moon": "lua",
            "scorpion": "escorpião",
        }
    ),
    tattoos=words("tatuagem tatuou tatuara tatuado tatuada tatuei tatuados tatuadas"),
    inborn=words(
        "nascença vida nascimento berço menino menina criança pequeno pequena sempre garoto garota natureza"
    ),
    gendered={
        stem + ending: gender
        for stem in _STATES.split()
        for ending, gender in (("o", "male"), ("a", "female"))
    },
    causes=table(
        {
            "water": "afogou-se afogou afogara-se afogado afogada afogou",
            "illness": """
                febre pneumonia câncer tísica tuberculose tifo cólera gripe peste coração infarto enfarte derrame
                varíola malária
                """,
            "violence": "tiro tiros facada facadas assassinado assassinada enforcado enforcada envenenado envenenada bala",
            "crash": "desastre acidente atropelado atropelada trem",
            "fire": "queimado queimada incêndio fogo",
            "birth": "parto",
        }
    ),
    dying=_DYING,
    leaving=(
        "saiu da sala",
        "sai da sala",
        "saiu do quarto",
        "saiu da cozinha",
        "deixou a sala",
        "saiu batendo a porta",
        "saiu de casa",
        "saiu da casa",
        "foi embora",
        "foi-se embora",
        "entrou no carro",
        "entrou no táxi",
        "fechou a porta atrás de si",
        "bateu a porta atrás de si",
        "saiu porta afora",
        "desceu as escadas",
        "desceu a escada",
        "desceu pelo elevador",
        "retirou-se",
        "despediu-se e saiu",
        "saiu pela porta",
        "saiu sem olhar para trás",
        "saiu para a rua",
    ),
    returning=words(
        """
        voltou voltaram voltava volta retornou regressou tornou reentrou reapareceu entrou novo corredor rua jardim
        escada escadas elevador portaria calçada quintal lá fora seguiu acompanhou alcançou atrás
        """
    )
    - words("elevador jardim atrás"),
    calling=words("gritou berrou chamou telefone celular longe porta janela interfone soleira aparelho"),
    meeting=(
        "apresentou-se a",
        "apresentou-se à",
        "apresentou-se ao",
        "foi apresentado a",
        "foi apresentada a",
        "foi apresentado à",
        "foi apresentada ao",
    ),
    strangers=(
        "nunca tinha visto",
        "nunca vira",
        "não conhecia",
        "nunca tinham se visto",
        "nunca se tinham visto",
        "jamais tinham se visto",
        "nunca haviam se visto",
        "não se conheciam",
        "nunca se viram",
        "nunca se haviam encontrado",
        "jamais se viram",
        "não conhecia ainda",
        "nunca encontrara",
        "jamais vira",
    ),
)
