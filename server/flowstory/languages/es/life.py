"""Spanish: kin, death, marriage and trades."""

from __future__ import annotations

from flowstory.languages.base import Kin
from flowstory.languages.es._words import gendered, table, words

KIN: dict[str, Kin] = table(
    [
        (Kin("parent", "female"), "madre mamá mami mamaíta"),
        (Kin("parent", "male"), "padre papá papi papaíto"),
        (Kin("parent"), "padres"),
        (Kin("child", "female"), "hija hijas hijita primogénita"),
        (Kin("child", "male"), "hijo hijito primogénito"),
        (Kin("child"), "hijos"),
        (Kin("sibling", "female"), "hermana hermanas hermanita"),
        (Kin("sibling", "male"), "hermano hermanito"),
        (Kin("sibling"), "hermanos"),
        (Kin("cousin", "female"), "prima primas primita"),
        (Kin("cousin", "male"), "primo primito"),
        (Kin("cousin"), "primos"),
        (Kin("aunt-uncle", "female"), "tía tías tiíta tía-abuela"),
        (Kin("aunt-uncle", "male"), "tío tío-abuelo"),
        (Kin("aunt-uncle"), "tíos"),
        (Kin("niece-nephew", "female"), "sobrina sobrinas sobrina-nieta"),
        (Kin("niece-nephew", "male"), "sobrino sobrino-nieto"),
        (Kin("niece-nephew"), "sobrinos"),
        (Kin("grandparent", "female"), "abuela abuelita yaya"),
        (Kin("grandparent", "male"), "abuelo abuelito yayo"),
        (Kin("grandparent"), "abuelos"),
        (Kin("grandchild", "female"), "nieta nietas nietecita"),
        (Kin("grandchild", "male"), "nieto nietecito"),
        (Kin("grandchild"), "nietos"),
        (Kin("spouse", "female"), "esposa mujer"),
        (Kin("spouse", "male"), "marido esposo"),
        (Kin("spouse"), "cónyuge consorte"),
        (Kin("engaged", "female"), "prometida"),
        (Kin("engaged", "male"), "prometido"),
        (Kin("in-law-sibling", "female"), "cuñada cuñadas"),
        (Kin("in-law-sibling", "male"), "cuñado"),
        (Kin("in-law-sibling"), "cuñados"),
        (Kin("in-law-parent", "female"), "suegra"),
        (Kin("in-law-parent", "male"), "suegro"),
        (Kin("in-law-parent"), "suegros"),
        (Kin("in-law-child", "female"), "nuera nueras"),
        (Kin("in-law-child", "male"), "yerno yernos"),
        (Kin("step-parent", "female"), "madrastra"),
        (Kin("step-parent", "male"), "padrastro"),
        (Kin("step-child", "female"), "hijastra hijastras"),
        (Kin("step-child", "male"), "hijastro"),
        (Kin("step-child"), "hijastros"),
        (Kin("godparent", "female"), "madrina"),
        (Kin("godparent", "male"), "padrino"),
        (Kin("godparent"), "padrinos"),
        (Kin("godchild", "female"), "ahijada ahijadas"),
        (Kin("godchild", "male"), "ahijado"),
        (Kin("godchild"), "ahijados"),
    ]
)
KIN_MODIFIERS = words(
    """
    mayor mayores menor menores mediano mediana gemelo gemela gemelos gemelas mellizo melliza mellizos mellizas único
    única benjamín benjamina primogénito primogénita materno materna maternos maternas paterno paterna paternos
    paternas carnal querido querida amado amada pobre difunto difunta finado finada joven pequeño pequeña viejo vieja
    nuevo nueva segundo segunda primer primera otro otra propio propia legítimo legítima más chico chica
    """
)
GENERATIONS = words("joven júnior jr hijo nieto nieta sobrino viejo vieja padre sénior tocayo tocaya")
KIN_BREAKERS = words(
    """
    medio media medio-hermano media-hermana hermanastro hermanastra postizo postiza adoptivo adoptiva crianza político
    política leche bastardo bastarda natural grado como hecho hecha espiritual santo santa alma armas fe
    ex exmarido exmujer exesposa exesposo exnovio exnovia exsuegra casi futuro futura
    """
)

DEATH_VERBS = words(
    """
    murió muerto murieron fallecido falleció fallecieron pereció perecieron expiró expiraron suicidó suicidaron ahorcó
    ahogó ahogaron muere fallece
    """
)
DEATH_PARTICIPLES = words(
    gendered(
        """
        muert asesinad enterrad sepultad ejecutad fusilad ahorcad degollad decapitad guillotinad estrangulad linchad
        incinerad descuartizad
        """
    )
)
DEATH_ADJECTIVES = words(gendered("muert fallecid difunt finad"))
KILLING_VERBS = words(
    """
    mató mataron maté matamos asesinó asesinaron enterró enterraron enterré enterramos enterrábamos sepultó
    sepultaron sepultamos fusiló fusilaron ahorcaron degolló degollaron decapitó decapitaron lincharon incineraron
    """
)
DEATH_IDIOMS = words(
    """
    reír reírse risa risas carcajadas vergüenza miedo sueño cansancio cansado cansada hambre sed frío calor añoranza
    nostalgia aburrimiento asco envidia celos curiosidad amor amores rabia susto sustos ganas pena pasión pereza
    ansiedad remordimiento orgullo felicidad alegría placer ternura nervios agotamiento deseo deseos playa esperar
    tema asunto conversación voz palabra palabras sonrisa esperanza trabajo papeles sillón sofá almohada libros
    deudas deuda bebida lágrimas mundo vivo viva vivos lengua lenguas horas pensamientos recuerdos tiempo naturaleza
    mosquita vida reloj vasos agua
    """
)

MARITAL = table(
    {
        "single": "soltero soltera solterón solterona célibe",
        "married": "casado casada casados marido esposa esposo",
        "widowed": "viudo viuda viudez enviudó",
        "divorced": "divorciado divorciada divorciados exmarido exmujer exesposa exesposo",
        "engaged": "prometido prometida prometidos",
    }
)

OCCUPATIONS = words(
    """
    médico médica cirujano cirujana pediatra cardiólogo psiquiatra obstetra ginecólogo forense dentista enfermero
    enfermera partera comadrona farmacéutico farmacéutica boticario boticaria veterinario veterinaria psicólogo
    psicóloga psicoanalista terapeuta fisioterapeuta
    abogado abogada fiscal juez jueza notario notaria escribano policía detective investigador investigadora inspector
    inspectora comisario comisaria perito
    profesor profesora maestro maestra pedagogo pedagoga bibliotecario bibliotecaria archivero archivera
    ingeniero ingeniera arquitecto arquitecta agrónomo topógrafo geólogo geóloga químico química biólogo bióloga
    astrónomo astrónoma arqueólogo arqueóloga historiador historiadora antropólogo antropóloga sociólogo socióloga
    economista contable contador contadora banquero banquera programador programadora
    periodista reportero reportera fotógrafo fotógrafa escritor escritora poeta poetisa novelista traductor traductora
    corrector librero librera tipógrafo tipógrafa publicista
    actor actriz cantante músico pianista violinista violonchelista compositor compositora cineasta bailarín bailarina
    pintor pintora escultor escultora restaurador restauradora
    panadero panadera pastelero pastelera carnicero carnicera cocinero cocinera camarero camarera mesero mesera
    tabernero tabernera tendero tendera costurera sastre modista bordadora zapatero zapatera barbero peluquero
    peluquera relojero relojera orfebre joyero joyera herrero cerrajero carpintero carpintera ebanista talabartero
    alfarero alfarera albañil fontanero plomero electricista mecánico soldador tornero
    taxista camionero camionera cochero maquinista ferroviario aviador aviadora azafata marinero pescador pescadora
    barquero farero farera estibador labrador labradora agricultor agricultora ganadero vaquero arriero jardinero
    jardinera apicultor apicultora sepulturero enterrador portero conserje lavandera niñera mayordomo secretario
    secretaria telefonista mecanógrafa cartero cartera bombero carcelero cura pastor pastora monja fraile sacristán
    rabino telegrafista agrimensor subastador anticuario anticuaria
    """
) - words("química notaria comisaria cartera policía jardinera portero conserje")
OCCUPATION_FAMILIES = (
    words(
        """
        médico médica cirujano cirujana pediatra cardiólogo psiquiatra obstetra ginecólogo forense profesor profesora
        psicoanalista perito
        """
    ),
    words("psicólogo psicóloga psicoanalista terapeuta psiquiatra"),
    words(
        """
        policía detective investigador investigadora inspector inspectora comisario perito abogado abogada
        """
    ),
    words("abogado abogada fiscal juez jueza notario escribano profesor profesora"),
    words(
        """
        profesor profesora maestro maestra pedagogo pedagoga escritor escritora poeta poetisa novelista traductor
        traductora historiador historiadora químico biólogo bióloga astrónomo astrónoma arqueólogo arqueóloga
        antropólogo antropóloga sociólogo socióloga economista ingeniero ingeniera arquitecto arquitecta músico
        pianista violinista pintor pintora
        """
    ),
    words(
        """
        periodista reportero reportera fotógrafo fotógrafa escritor escritora poeta poetisa novelista traductor
        traductora corrector publicista historiador historiadora
        """
    ),
    words(
        """
        cantante músico pianista violinista violonchelista maestro maestra compositor compositora actor actriz bailarín
        bailarina cineasta
        """
    ),
    words("pintor pintora escultor escultora restaurador restauradora"),
    words("farmacéutico farmacéutica boticario boticaria químico"),
    words("partera comadrona enfermera enfermero obstetra"),
    words("contable contador contadora banquero banquera economista"),
    words("costurera sastre modista bordadora"),
    words("peluquero peluquera barbero"),
    words("relojero relojera orfebre joyero joyera"),
    words("carpintero carpintera ebanista restaurador restauradora"),
    words("herrero cerrajero soldador tornero mecánico"),
    words("albañil fontanero plomero electricista"),
    words("taxista camionero camionera cochero maquinista ferroviario"),
    words("aviador aviadora azafata"),
    words("marinero pescador pescadora barquero farero farera estibador"),
    words(
        """
        labrador labradora agricultor agricultora ganadero vaquero arriero jardinero apicultor apicultora agrónomo
        """
    ),
    words("panadero panadera pastelero pastelera cocinero cocinera"),
    words("camarero camarera mesero mesera tabernero tabernera cocinero cocinera tendero tendera"),
    words("niñera cocinera lavandera costurera mayordomo"),
    words("secretario secretaria telefonista mecanógrafa telegrafista"),
    words("bibliotecario bibliotecaria archivero archivera librero librera profesor profesora"),
    words("tipógrafo tipógrafa corrector librero librera"),
    words("cura pastor pastora fraile monja sacristán maestro maestra profesor profesora"),
    words("anticuario anticuaria subastador librero librera restaurador restauradora relojero"),
    words("agrimensor topógrafo ingeniero ingeniera"),
    words("sepulturero enterrador"),
)
