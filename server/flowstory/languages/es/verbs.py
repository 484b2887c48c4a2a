"""Spanish: verbs, as forms."""

from __future__ import annotations

from flowstory.languages.es._words import imperfect, openers, past, plural, present, words

BE_VERBS = words(
    """
    soy eres es somos sois son era eras éramos eran fui fuiste fue fuimos fueron seré será serás seremos serán sería
    serían sea sean fuera fueran fuese fuesen ser sido siendo
    estoy estás está estamos están estaba estabas estábamos estaban estuve estuvo estuvimos estuvieron estará
    estarán estaría estarían esté estén estuviera estuvieran estuviese estar estado estando
    sigue siguen seguía seguían siguió permanece permanecía permanecían permaneció resultó resultaba
    """
)
BECOME_VERBS = words(
    """
    quedó quedaron quedaba quedaban queda quedan quedé quedar quedado volvió volvieron volvía vuelve vuelto hizo hacía
    hecho hace puso puesto ponía pone convirtió convertido convertía convierte transformó
    """
)
HAVE_VERBS = words(
    """
    tengo tienes tiene tenemos tienen tenía tenías teníamos tenían tuve tuvo tuvimos tuvieron tendrá tendrán tendría
    tendrían tenga tengan tuviera tuvieran tuviese tener teniendo posee poseía poseían poseyó ostenta ostentaba
    luce lucía lucían lució gastaba conserva conservaba conservaban
    """
)
WEAR_VERBS = words(
    """
    viste visten vestía vestían vistió vistieron llevo lleva llevan llevaba llevaban llevó llevaron llevando usa usan
    usaba usaban usó usaron usando calza calzaba calzaban calzó calzando portaba portaban trae traen traía traían
    trajo luce lucía lucían lució puso puesto cargaba
    """
)
AUXILIARIES = words(
    """
    haber he has ha hemos habéis han había habías habíamos habían hube hubo hubieron habrá habrán habría habrían haya
    hayan hubiera hubieran hubiese habiendo
    ser soy es somos son era eran fue fueron fui fuimos será serán sería serían siendo sido
    estar estoy está estamos están estaba estaban estuvo estuvieron estando
    ir voy va vas vamos van iba iban íbamos yendo irá irán iría venía venían viene vienen vino andaba andaban
    poder puedo puede pueden pudo podía podían podría podrían podrá podrán pudieron deber debo debe deben debía debían
    debería debió querer quiero quiere quieren quería querían quiso suele suelen solía solían
    empieza empezó empezaron empezaba comienza comenzó comenzaba acaba acabó acababa acabaron pasó volvió volvía vuelve
    dejó dejaba deja sigue seguía siguió continúa continuó continuaba necesita necesitaba consigue consiguió logró
    logra tiene tenía tuvo
    se le les lo la los las nos os
    """
)
PAST_PERFECT = words("había habían habíamos hubiera hubieran hubiese")

_SAYING = """
    preguntar murmurar susurrar exclamar indagar replicar anunciar avisar ordenar explicar comentar observar añadir
    agregar completar confirmar asentar discrepar declarar afirmar informar contestar objetar atajar cuchichear
    mascullar gruñir berrear balbucear balbucir farfullar tartamudear suspirar implorar suplicar lamentar
    ironizar sentenciar decretar ponderar argumentar justificar aconsejar alertar amenazar deletrear saludar responder
    interrumpir prometer aclarar gemir reprender admitir garantizar asegurar jurar negar revelar rematar rebatir
    inquirir interrogar cuestionar pronunciar articular vociferar sollozar confiar confesar gritar reclamar
    repetir clamar canturrear recitar insistir bromear bufar rugir aullar soplar chillar refunfuñar rezongar
    reponer aventurar apuntar matizar puntualizar espetar apostillar tranquilizar animar apremiar increpar
    protestar intervenir especificar resoplar razonar exhalar concretar zanjar
"""
_SAYING_AS_WELL = """
    hablar contar llamar comenzar empezar recordar mandar arriesgar cortar concluir terminar relatar narrar
    advertir agradecer reconocer provocar cantar estallar soltar recomendar quejar rogar proseguir continuar
    sugerir mentir lanzar
"""
_SPEECH_IRREGULAR = """
    dijo dijeron decía decían dice dicen dije digo pidió pidieron pedía pedían pide piden respondo pregunto repuso
    repusieron repitió repitieron repite repiten prosiguió prosiguieron prosigue intervino intervinieron interviene
    propuso propusieron propone propongo sugirió sugirieron sugiere mintió miente consintió consiente asintió
    asintieron asiente desmintió desmiente advirtió advierte corrigió corrige concluyó concluye rió rio ríe sonrió
    sonríe sonreía tradujo traduce contradijo contradice maldijo quiso previno gimió gime inquirió inquiere
    confesó confiesa negó niega rogó ruega empezó empieza comenzó comienza recordó recuerda contó cuenta
    """
_NOT_SPEECH = words(
    """
    asentó asentaba asentaban asentaron repone reponía reponió intervenió intervenía dicía mentó pedó
    conté hablé llamé comencé empecé recordé mandé corté terminé narré canté solté lancé
    lanzaba soltaba cortaba terminaba mandaba corta suelta llama cuenta terminan cortan llaman cuentan
    """
)
SPEECH_VERBS = (
    past(_SAYING) | present(_SAYING) | past(_SAYING_AS_WELL) | words(_SPEECH_IRREGULAR)
) - _NOT_SPEECH

# What only the living do with body, speech or will.
_ACTING = """
    andar caminar saltar brincar bailar nadar galopar cabalgar trotar tropezar resbalar gatear levantar arrodillar
    agachar inclinar abrazar besar acariciar empujar agarrar arrojar lanzar patear golpear abofetear arañar
    palpar rascar frotar secar limpiar lavar barrer coger tomar recoger ordenar rasgar coser bordar cocinar
    masticar almorzar cenar tragar fumar beber comer lamer toser estornudar bostezar sollozar llorar suspirar
    jadear husmear resoplar parpadear mirar espiar acechar encarar observar examinar vigilar
    buscar olfatear escuchar señalar gesticular silbar golpear abrir encerrar conducir manejar aparcar estacionar
    frenar embarcar desembarcar remar correr bajar escapar entrar regresar retornar avanzar retroceder
    vacilar trepar escalar escribir garabatear teclear firmar dibujar telefonear responder preguntar hablar gritar
    murmurar susurrar exclamar replicar anunciar avisar ordenar explicar comentar añadir declarar mascullar
    balbucear implorar suplicar protestar saludar agradecer interrumpir prometer jurar aceptar rechazar decidir
    planear comprar alquilar robar trabajar estudiar cantar canturrear rezar marcar conversar charlar discutir pelear
    atacar empuñar sacar arrastrar alzar girar tambalear titubear temblar sudar palidecer
    fruncir arquear encoger estirar desnudar peinar afeitar maquillar enjuagar atar desatar desabotonar abotonar
    colocar revolver registrar retirar arrancar invitar visitar despachar entregar recorrer
    vomitar orinar cojear insistir admitir pasear fotografiar asomar meter tender apoyar ajustar
    recostar incorporar despedir esbozar quitar acercar alejar apartar tumbar estrechar rodear pisar apoyar desayunar
    merendar cabecear dibujar envolver
"""
_ACTING_ONCE = """
    acostar apretar soltar tocar doblar cortar probar encender apagar guiar acelerar disparar pintar pagar vender
    preparar resolver luchar matar cargar colgar depositar posar ofrecer acompañar alcanzar encontrar
    atravesar cruzar contornar aguardar parar llegar contar guardar salir subir escupir dormir mandar
    marchar cerrar sentar despertar arreglar tirar volver
"""
_ACT_IRREGULAR = """
    dijo dijeron decía decían dice dicen vino vinieron viene vienen sale salen salía salían rió rio rieron ríe ríen
    reía sonrió sonrieron sonríe sonríen sonreía puso pusieron pone ponen trajo trajeron trae traen pidió pidieron
    pide piden repitió repite leyó leyeron lee leen leía leían subió sube suben huyó huyeron huye durmió durmieron
    duerme duermen mintió miente repuso propuso propone sugirió sugiere intervino anduvo anduvieron condujo
    condujeron cuelga cierra cerró cerraron abre abren despierta despertó sienta sentó sentaron sienten se_sentó
    vuelve volvió volvieron niega negó acuesta acostó asintió asiente siguió siguieron sigue persiguió vistió
    desvistió eligió elige corrigió mordió muerde movió mueve sirvió sirve tiembla cuenta almuerza juega jugó
    comienza empieza piensa enciende tropieza friega fregó detuvo detuvieron detiene sostuvo sostiene
    oyó oyeron tendió tiende hirió corre recorrió muestra mostró
    """
_NOT_ACTING = words(
    """
    guardaba guardaban cargaba cargaban tocaba tocaban acompañaba acompañaban encontraba encontraban colgaba colgaban
    mataba mataban apretaba atravesaba atravesaban alcanzaba alcanzaban cortaba cortaban pintaba guiaba llegaba
    llegaban paraba paraban aguardaba aguardaban cruzaba cruzaban dormía dormían acostaba doblaba contornaba
    cerraba cerraban posaba coge toma sobre marca busca firma pasea remó temía
    baja bajan seca secan marcan tomen coma ata atan meta manejo acaso lava lavan casa cosa cose cosen
    """
)
ACT_VERBS = (
    past(_ACTING)
    | plural(_ACTING)
    | present(_ACTING)
    | (past(_ACTING_ONCE) - imperfect(_ACTING_ONCE))
    | words(_ACT_IRREGULAR)
) - _NOT_ACTING

# "Pregunté", "abrí" and the like say "I" by themselves; the imperfect does not ("tenía" is hers as well).
_FIRST_IRREGULAR = """
    soy fui estoy estuve tengo tuve dije digo vine vengo salgo hice hago puse pongo traje traigo pude quise supe di fui
    anduve oigo veo vi reí sonreí pedí sentí dormí seguí leí oí caí sé recuerdo pienso creo pensé creí sentí conocí
"""
FIRST_PERSON = words(_FIRST_IRREGULAR) | {
    form for form in past(_SAYING + _SAYING_AS_WELL + _ACTING + _ACTING_ONCE) if form.endswith(("é", "í"))
}

# Verbs that stand at the head of a sentence before a name ("Respondió Marta"), which they must not join.
_OPENING = """
    vencer fijar imaginar citar callar interesar adorar temer casar perder ganar viajar vivir faltar aparecer
    desaparecer conocer gustar amar odiar esperar nacer dejar quedar bastar surgir existir suceder ocurrir pasar
    usar recibir merecer sufrir desear detestar envidiar respetar entender comprender descubrir necesitar parecer
    valer creer llevar
"""
_BARE_OPENERS = (
    SPEECH_VERBS
    | ACT_VERBS
    | BE_VERBS
    | BECOME_VERBS
    | HAVE_VERBS
    | WEAR_VERBS
    | AUXILIARIES
    | past(_OPENING)
    | present(_OPENING)
    | openers(_OPENING + _SAYING + _SAYING_AS_WELL + _ACTING + _ACTING_ONCE)
    | words(
        """
        murió falleció cabía vio veía ver viendo oyó oía oír oyendo sabía supo saber sabiendo quería quiso dio daba dar
        dando hizo hacía hacer haciendo puso ponía poner sintió sentía sentir sintiendo venir salir saben sabían sabe
        sé siguió seguía seguir pensó pensaba recordó recordaba cayó caía creyó creía eran conocí conocía
        """
    )
)
SENTENCE_OPENERS = _BARE_OPENERS
