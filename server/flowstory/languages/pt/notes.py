"""Keys of notes, as writers in Portuguese put them: in Portuguese, with and without accents, or in English."""

from __future__ import annotations

from flowstory.languages.pt._words import plain

_KEYS = {
    "eyes.colour": """
        olhos, olho, cor dos olhos, cor de olhos, cor do olho, olhos cor, íris,
        eyes, eye, eye colour, eye color, eye-colour, eye-color, eyes colour, eyes color, eye_color, eye_colour,
        colour of eyes, color of eyes
    """,
    "hair.colour": """
        cabelo, cabelos, cor do cabelo, cor dos cabelos, cor de cabelo, cabelo cor, tom do cabelo,
        hair, hair colour, hair color, hair-colour, hair-color, colour of hair, color of hair
    """,
    "height": "altura, estatura, tamanho, height, stature",
    "build": """
        porte, compleição, constituição, constituição física, corpo, físico, tipo físico, biotipo, peso,
        build, body, body type, physique, figure, frame, weight
    """,
    "beard": "barba, barbas, bigode, pelos faciais, beard, facial hair, moustache, mustache",
    "age": "idade, anos, idade atual, age, years, years old, current age",
    "birth": """
        nascimento, data de nascimento, ano de nascimento, nascido, nascida, nasceu, nasceu em, nascido em,
        nascida em, aniversário, nasc, data nascimento,
        birth, born, birthday, birthdate, birth date, date of birth, dob, birth year, year of birth, birth-year
    """,
    "death": """
        morte, data da morte, data de morte, ano da morte, morreu, morreu em, morto em, morta em, falecimento,
        faleceu, faleceu em, óbito, falecido em, falecida em,
        death, died, date of death, death date, dod, death year, year of death, deceased
    """,
    "occupation": """
        ocupação, profissão, trabalho, ofício, emprego, carreira, atividade, ganha-pão,
        occupation, profession, job, work, trade, career, employment
    """,
    "kin.sibling": """
        irmão, irmã, irmãos, irmãs, irmão mais velho, irmã mais velha, irmão mais novo, irmã mais nova, gêmeo, gêmea,
        gêmeos, gémeo, gémea,
        sibling, siblings, brother, brothers, sister, sisters, twin
    """,
    "kin.parent": """
        pai, mãe, pais, genitor, genitora, filiação, filho de, filha de, mamãe, papai,
        parent, parents, father, mother, mum, mom, dad, son of, daughter of
    """,
    "kin.child": """
        filho, filha, filhos, filhas, pai de, mãe de,
        child, children, son, sons, daughter, daughters, kids, father of, mother of
    """,
    "kin.spouse": """
        cônjuge, marido, esposo, esposa, mulher, casado com, casada com, viúvo de, viúva de,
        spouse, husband, wife, married to, partner, widow of, widower of
    """,
    "siblings.count": """
        número de irmãos, quantidade de irmãos, quantos irmãos, n de irmãos, nº de irmãos,
        number of siblings, siblings count, sibling count
    """,
    "children.count": """
        número de filhos, quantidade de filhos, quantos filhos, n de filhos, nº de filhos,
        number of children, children count, child count
    """,
    "marital": """
        estado civil, situação conjugal, casado, casada, relacionamento, estado conjugal,
        marital status, marital, married, relationship status, civil status
    """,
    "handedness": """
        mão dominante, mão, lateralidade, destro, canhoto, canhota, destra, destro ou canhoto, mão hábil,
        handedness, dominant hand, hand, handed
    """,
    "mark": """
        marca, marcas, cicatriz, cicatrizes, tatuagem, tatuagens, marca de nascença, sinal, sinais,
        sinais particulares, sinal particular, marcas distintivas, traços marcantes, deficiência, ferimento,
        ferimentos, lesão, lesões,
        mark, marks, scar, scars, tattoo, tattoos, birthmark, distinguishing marks, distinguishing features,
        distinguishing mark, injury, injuries, disability, features
    """,
    "name": "nome, nome completo, nome inteiro, nome de batismo, title, name, full name, fullname",
    "aliases": """
        apelido, apelidos, alcunha, alcunhas, também conhecido como, também chamado, também chamada, outros nomes,
        conhecido como, conhecida como, codinome, vulgo, formas, variantes, nomes, pseudônimo,
        alias, aliases, aka, a.k.a., nickname, nicknames, also known as, other names, known as
    """,
    "gender": "gênero, género, sexo, gender, sex",
    "pronouns": "pronome, pronomes, pronouns, pronoun",
    "species": "espécie, raça, povo, criatura, species, race, creature, kind",
    "home": """
        casa, residência, morada, moradia, endereço, mora em, reside em, vive em, lar, cidade, domicílio,
        home, residence, address, lives in, lives at, house, hometown
    """,
    "origin": """
        naturalidade, local de nascimento, lugar de nascimento, origem, cidade natal, natural de, terra natal,
        birthplace, place of birth, origin
    """,
    "religion": "religião, fé, crença, credo, igreja, religion, faith",
    "habits": """
        dieta, hábitos, hábito, habilidades, habilidade, limites, limitações, fraquezas, fraqueza, manias, votos, voto,
        diet, habits
    """,
    "allergies": "alergia, alergias, alérgico a, alérgica a, alergico a, alergica a, allergies",
    "role": "papel, função, função na história, papel na história, arquétipo, role, story role, archetype",
    "horse": "cavalo, égua, montaria, horse, mount, mare, steed",
    "car": "carro, automóvel, veículo, moto, car, vehicle, automobile, motorcycle",
    "service": """
        serviço, serviço militar, tempo de serviço, anos de serviço, tempo de casa,
        service, military service, years of service
    """,
    "floor": "andar, piso, pavimento, floor, storey, story level, level",
    "position": "posição, localização, situação, lugar, onde fica, position, location, place, where",
    "status": "estado, status, vivo, viva, condição, situação atual, state, alive, condition",
}


def _spellings(key: str) -> tuple[str, ...]:
    """The key as it may be written: with or without accents, its words joined by a space, "_" or "-"."""
    return tuple(
        dict.fromkeys(
            joined
            for written in (key, plain(key))
            for joined in (written, *(written.replace(" ", mark) for mark in "_-"))
        )
    )


NOTE_KEYS: dict[str, str] = {
    spelling: attribute
    for attribute, keys in _KEYS.items()
    for key in keys.split(",")
    for spelling in _spellings(" ".join(key.split()))
}
