"""Spanish: nouns that tell places, groups and people; places that every reader knows."""

from __future__ import annotations

from flowstory.languages.es._words import phrases, table, words

PLACE_NOUNS = words(
    """
    calle calles avenida av avda paseo alameda callejón callejuela travesía plaza plazuela plazoleta playa puerto río
    arroyo riachuelo lago laguna bahía ensenada isla islas archipiélago cabo punta península mar océano golfo estrecho
    sierra montaña monte cerro pico colina loma valle llano llanura meseta páramo campo campos bosque selva jardín
    jardines parque huerta huerto quinta finca cortijo hacienda rancho estancia granja villa aldea caserío pueblo
    pueblecito ciudad municipio comarca distrito barrio suburbio colonia parroquia estado provincia país reino república
    imperio continente región condado principado ducado hotel pensión hostal hostería posada venta mesón taberna bar
    cantina restaurante café cafetería confitería panadería librería farmacia botica tienda almacén mercado galería
    edificio casa caserón palacio palacete castillo torre fortaleza muralla puente viaducto túnel carretera autopista
    camino estación aeropuerto muelle malecón dársena astillero faro iglesia capilla catedral ermita basílica convento
    monasterio abadía seminario colegio escuela instituto liceo universidad facultad hospital asilo orfanato sanatorio
    manicomio clínica cementerio teatro cine museo biblioteca archivo estadio club casino tribunal prisión cárcel
    presidio cuartel comisaría fábrica mina cascada gruta cueva fuente pozo desierto pantano marisma duna dunas embalse
    presa acantilado san santa santo rambla ronda glorieta rincón cuesta
    """
)
PLACE_PREPOSITIONS = words("en")
GROUP_NOUNS = words(
    """
    familia familias clan casa dinastía linaje tribu pueblo nación hermanos hermanas banda orquesta coro grupo cuadrilla
    compañía empresa firma sociedad asociación sindicato partido club equipo selección federación liga orden hermandad
    cofradía congregación secta iglesia ejército regimiento batallón tropa brigada legión pelotón escuadra flota policía
    guardia banco editorial periódico diario revista gaceta radio televisión canal ministerio secretaría cámara senado
    asamblea consejo comisión comité fundación instituto academia escuela colegio universidad hospital cooperativa
    """
)
PERSON_NOUNS: dict[str, str] = table(
    {
        "male": """
        hombre hombres tipo tipos tío muchacho muchachos muchachito chico chicos chaval chavales niño niños crío críos
        mozo mozos mozalbete viejo viejos viejecito anciano ancianos señor señores señorito caballero caballeros hidalgo
        noble rey príncipe infante conde barón duque marqués vizconde emperador lord amigo amigos enemigo enemigos vecino
        vecinos novio novios marido esposo viudo compañero compañeros camarada socio patrón empleado empleados
        criado criados mayordomo cocinero jardinero portero cochero barquero pescador pescadores marinero marineros
        capitán coronel general almirante teniente alférez soldado soldados sargento vigilante guardia guardias
        comisario inspector investigador juez abogado escribano notario médico doctor cirujano enfermero farmacéutico
        boticario veterinario profesor maestro alumno alumnos cura sacerdote vicario canónigo fraile monje obispo pastor
        sacristán seminarista rabino sepulturero carcelero verdugo ladrón ladrones bandido asesino secuestrador prisionero
        preso presos condenado fugitivo herrero carpintero albañil pintor escultor escritor músico cantante actor director
        sastre zapatero barbero panadero carnicero vendedor mercader camarero tabernero tendero hacendado labrador
        campesino campesinos vaquero peón peones arriero capataz esclavo indio mulato extranjero forastero desconocido
        mendigo vagabundo borracho loco héroe escudero hechicero brujo mago gigante enano paje mensajero cartero ingeniero
        arquitecto contable secretario alcalde gobernador ministro diputado senador embajador difunto pasajero inquilino
        fotógrafo bombero mecánico técnico funcionario obrero cazador pirata farero anticuario
        """,
        "female": """
        mujer mujeres muchacha muchachas muchachita chica chicas chavala niña niñas cría moza mozas vieja viejas viejecita
        anciana ancianas señora señoras señorita señoritas dama damas reina princesa condesa baronesa duquesa marquesa
        vizcondesa emperatriz amiga amigas enemiga vecina vecinas novia novias esposa viuda viudas compañera compañeras
        socia patrona empleada empleadas criada criadas ama cocinera lavandera costurera modista nodriza niñera partera
        comadrona esclava doncella monja monjas madre novicia abadesa doctora médica cirujana enfermera enfermeras
        veterinaria farmacéutica profesora maestra alumna alumnas abogada jueza inspectora investigadora escritora poetisa
        pintora actriz bailarina directora vendedora secretaria camarera hacendada labradora campesina hechicera bruja
        hada sirena gitana india mulata rubia morena pelirroja extranjera forastera desconocida mendiga loca heroína
        difunta pasajera inquilina ingeniera arquitecta contable alcaldesa gobernadora ministra senadora diputada
        embajadora fotógrafa funcionaria obrera prostituta puta suegra farera anticuaria pescadora
        """,
        "": """
        persona personas gente criatura individuo víctima víctimas testigo testigos bebé bebés joven jóvenes adolescente
        adolescentes adulto adultos colega colegas jefe gerente estudiante estudiantes artista artistas periodista
        reportero conductor taxista policía policías agente detective dentista comerciante viajero viajera turista huésped
        cliente clientes paciente pacientes pariente parientes ayudante asistente comandante presidente cónyuge amante
        intérprete recepcionista pianista violinista terapeuta personaje figura bulto centinela rival cómplice enfermo
        habitante inmigrante piloto conserje testigo
        """,
    }
)

_MANY = """
    reino unido, estados unidos, países bajos, nueva york, los ángeles, san francisco, san sebastián, buenos aires,
    la habana, la paz, santa fe, santa cruz, la coruña, a coruña, las palmas, palma de mallorca, ciudad real,
    ciudad de méxico, san salvador, costa rica, puerto rico, el salvador, república dominicana, la plata, mar del plata,
    gran bretaña, castilla la mancha, castilla y león, país vasco, santiago de compostela, santiago de chile,
    viña del mar, santo domingo, san juan, ciudad juárez, la mancha, la rioja, el cairo, la haya
"""
_ONE = """
    españa portugal francia inglaterra escocia irlanda alemania italia suiza austria bélgica holanda dinamarca suecia
    noruega finlandia islandia polonia hungría rumanía bulgaria serbia croacia grecia turquía rusia ucrania europa
    américa áfrica asia oceanía canadá méxico cuba argentina uruguay paraguay bolivia perú chile colombia venezuela
    ecuador panamá nicaragua honduras guatemala filipinas china japón india marruecos argelia túnez egipto siria líbano
    israel palestina irán irak australia brasil
    madrid barcelona valencia sevilla zaragoza málaga murcia bilbao alicante córdoba valladolid vigo gijón oviedo
    granada vitoria pamplona santander burgos salamanca albacete logroño badajoz cádiz huelva jaén almería cáceres
    toledo segovia ávila cuenca guadalajara teruel huesca lérida lleida gerona girona tarragona castellón lugo orense
    pontevedra coruña ferrol cartagena elche marbella ronda tarifa algeciras jerez
    andalucía cataluña galicia asturias cantabria navarra aragón extremadura castilla euskadi canarias baleares mallorca
    menorca ibiza tenerife
    lisboa oporto parís londres roma milán venecia florencia nápoles berlín múnich viena praga varsovia moscú ginebra
    zúrich bruselas ámsterdam atenas estambul jerusalén nueva-york chicago boston miami washington bogotá medellín cali
    caracas maracaibo quito guayaquil lima cusco arequipa montevideo asunción santiago valparaíso concepción rosario
    mendoza tucumán salta monterrey puebla veracruz oaxaca mérida cancún tijuana tokio pekín shanghái tánger
    tajo ebro duero guadalquivir guadiana manzanares sena támesis danubio rin nilo amazonas orinoco
"""
PLACES = frozenset(_ONE.split()) | frozenset(phrases(_MANY))
