"""Keys of notes, as writers in Spanish put them: in Spanish, with and without accents, or in English."""

from __future__ import annotations

from flowstory.languages.es._words import phrases, plain

_KEYS = {
    "eyes.colour": "ojos, ojo, color de ojos, color de los ojos, iris, eyes, eye colour, eye color",
    "hair.colour": """
        pelo, cabello, cabellos, color de pelo, color del pelo, color de cabello, color del cabello, hair, hair colour,
        hair color
    """,
    "height": "altura, estatura, talla, height",
    "build": "complexión, constitución, cuerpo, físico, peso, build, body type",
    "beard": "barba, bigote, vello facial, beard, facial hair",
    "age": "edad, años, edad actual, age",
    "birth": """
        nacimiento, fecha de nacimiento, año de nacimiento, nacido, nacida, nació, nacido en, nacida en, cumpleaños,
        birth, born, birthday, date of birth, birth year
    """,
    "death": """
        muerte, fecha de muerte, fecha de la muerte, año de muerte, murió, muerto en, muerta en, fallecimiento, falleció,
        defunción, death, died, date of death
    """,
    "occupation": "ocupación, profesión, trabajo, oficio, empleo, carrera, occupation, profession, job",
    "kin.sibling": """
        hermano, hermana, hermanos, hermanas, hermano mayor, hermana mayor, hermano menor, hermana menor, gemelo, gemela,
        mellizo, melliza, sibling, siblings, brother, sister
    """,
    "kin.parent": "padre, madre, padres, hijo de, hija de, papá, mamá, parent, parents, father, mother",
    "kin.child": "hijo, hija, hijos, hijas, padre de, madre de, child, children, son, daughter",
    "kin.spouse": """
        cónyuge, marido, esposo, esposa, mujer, casado con, casada con, viudo de, viuda de, spouse, husband, wife
    """,
    "siblings.count": "número de hermanos, cantidad de hermanos, cuántos hermanos, number of siblings",
    "children.count": "número de hijos, cantidad de hijos, cuántos hijos, number of children",
    "marital": "estado civil, casado, casada, situación sentimental, marital status, marital",
    "handedness": "mano dominante, mano, lateralidad, zurdo, zurda, diestro, diestra, handedness, dominant hand",
    "mark": """
        marca, marcas, cicatriz, cicatrices, tatuaje, tatuajes, marca de nacimiento, lunar, señas, señas particulares,
        rasgos distintivos, discapacidad, herida, heridas, lesión, mark, marks, scar, tattoo
    """,
    "name": "nombre, nombre completo, nombre de pila, name, full name",
    "aliases": """
        apodo, apodos, alias, mote, motes, sobrenombre, también conocido como, también conocida como, otros nombres,
        conocido como, conocida como, aliases, nicknames
    """,
    "gender": "género, sexo, gender, sex",
    "pronouns": "pronombre, pronombres, pronouns",
    "species": "especie, raza, pueblo, criatura, species, race",
    "home": """
        casa, residencia, domicilio, dirección, vive en, reside en, hogar, ciudad, home, residence, lives in
    """,
    "role": "papel, rol, función, función en la historia, arquetipo, role",
    "horse": "caballo, yegua, montura, horse, mount",
    "car": "coche, carro, auto, automóvil, vehículo, moto, car, vehicle",
    "service": "servicio, servicio militar, años de servicio, service, years of service",
    "floor": "piso, planta, floor",
    "position": "posición, ubicación, localización, lugar, dónde está, position, location",
    "status": "estado, situación, vivo, viva, condición, status, alive",
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
    for key in phrases(keys)
    for spelling in _spellings(key)
}
