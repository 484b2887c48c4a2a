"""Portuguese: verbs, as forms."""

from __future__ import annotations

from flowstory.languages.pt._words import past, plural, present, words

BE_VERBS = words(
    """
    sou és é somos sois são era eras éramos eram fui foste foi fomos foram serei será serás seremos serão seria
    seriam seja sejam sejamos fosse fossem ser sendo sido
    estou estás está estamos estão estava estavas estávamos estavam estive esteve estivemos estiveram estivera
    estará estarão estaria estariam esteja estejam estivesse estivessem estar estando tô tá tão tava tavam teve
    continua continuam continuava continuavam continuou permanece permanecia permaneciam permaneceu
    """
) - {"tão", "teve"}
BECOME_VERBS = words(
    """
    ficou ficado ficaram ficava ficavam fica ficam fiquei ficamos ficara ficar ficando virou viraram virava vira virei
    virar virara tornou tornaram tornava tornara tornou-se tornaram-se tornava-se tornara-se tornar tornar-se
    fez-se fazia-se fizera-se transformou-se formou-se formou formara formara-se ordenou-se
    """
)
HAVE_VERBS = words(
    """
    tenho tens tem temos têm tinha tinhas tínhamos tinham tive teve tivemos tiveram tivera tiveram terá terão
    teria teriam tenha tenham tivesse tivessem ter tendo possui possuem possuía possuíam possuiu ostenta
    ostentava ostentavam exibe exibia exibiam conserva conservava conservavam
    """
)
WEAR_VERBS = words(
    """
    veste vestem vestia vestiam vestiu vestiram vesti vestindo vestira usa usam usava usavam usou usaram uso
    usei usando usara traz trazem trazia traziam trouxe trouxera trazendo calça calçava calçavam calçou
    calçando portava portavam porta portando trajava trajavam trajando traja envergava envergavam envergando
    enverga ostentava pôs punha colocou enfiou carregava carrega levava leva
    """
) - {"uso", "porta", "calça"}

AUXILIARIES = words(
    """
    ter tenho tens tem temos têm tinha tinham tínhamos tivera tiveram tendo terá terão teria teriam tenha tivesse
    haver hei há hão havia haviam havíamos houve houvera haverá haveria haja houvesse
    ser sou és é somos são era eram foi foram fui fomos será serão seria seriam sendo sido fosse
    estar estou está estamos estão estava estavam esteve estiveram estando estivesse
    ir vou vai vamos vão ia iam íamos indo irá irão iria iriam fosse vinha vinham vem vêm veio andava andavam
    poder posso pode podem pôde podia podiam poderia poderiam poderá puderam dever devo deve devem devia deviam
    deveria deveriam deverá querer quero quer querem queria queriam quis costuma costumam costumava costumavam
    começa começou começaram começava começavam acaba acabou acabaram acabava acabara passou passava voltou
    voltava tornou parou parava deixou deixava continua continuou continuava continuavam precisa precisava
    precisou consegue conseguia conseguiu soía
    """
)
PAST_PERFECT = words("tinha tinham tínhamos havia haviam havíamos tivera houvera tiveram houveram") - {
    "tiveram",
    "houveram",
}

# A verb behind a comma ends the speech of a paragraph that opens with a dash ("— Vem, disse ela"). So what is
# as often an order or a part of the speech itself ("— Olha, fala com ele") is no verb of speech here.
SAYING = """
    perguntar murmurar sussurrar exclamar indagar retrucar replicar anunciar avisar ordenar explicar comentar
    observar acrescentar completar confirmar concordar discordar declarar afirmar informar contestar objetar
    atalhar cochichar resmungar rosnar berrar bradar balbuciar gaguejar suspirar implorar suplicar lamentar
    protestar ironizar sentenciar decretar ponderar argumentar justificar aconselhar alertar ameaçar
    praguejar soletrar cumprimentar saudar responder interromper prometer esclarecer gemer repreender
    admitir garantir assegurar jurar negar revelar emendar arrematar rebater inquirir interrogar questionar
    pronunciar articular proferir ralhar vociferar esbravejar grunhir choramingar segredar confidenciar desabafar
    desconversar improvisar teimar interpelar obtemperar ajuntar alegar especular palpitar opinar insistir
    debochar caçoar zombar gargalhar fungar bufar rugir uivar guinchar ganir latir soprar tartamudear
    confessar gritar reclamar continuar repetir clamar cantarolar recitar filosofar dizer redarguir
    """
_SAYING_AS_WELL = """
    falar contar chamar começar lembrar recordar mandar tentar arriscar notar cortar acudir tornar volver concluir
    encerrar finalizar relatar narrar corrigir advertir agradecer reconhecer provocar brincar cantar ensinar
    explodir estourar disparar intimar convidar recomendar xingar queixar praguejar rogar prosseguir
    sugerir
    """
_SPEECH_IRREGULAR = """
    disse disseram dizia diziam diz dizem digo dissera pediu pediram pedia pediam pede pedem respondo pergunto repito
    insisto explico repete repetem prossegue prosseguem interveio intervieram intervinha intervém propôs propunha
    propõe propuseram sugere sugerem mentiu consentiu consente assentiu assente desmentiu desmente preveniu previne
    adverte corrige corrigem conclui concluem riu riram ri sorriu sorriram sorri sorria inquire traduziu traduz
    retorquiu retorque contradisse contradiz maldisse troçou perguntara respondera gritara murmurara saúda confere
    profere proferem saudou
    """
_NOT_SPEECH = words(
    """
    dize dizeu dizi dizeram
    redargue mentei recordei contei falei chamei mandei cantei ensinei cortei notei tentei comecei lembrei convidei
    volvi tornei arrisquei
    """
)
SPEECH_VERBS = (
    past(SAYING)
    | present(SAYING)
    | (past(_SAYING_AS_WELL) - words("notava tentava tornava cortava disparava"))
    | words(_SPEECH_IRREGULAR)
    | words("quis quiseram")  # "— Quem é? — quis saber Belmiro"
) - _NOT_SPEECH

# What only the living do with body, speech or will. Stative verbs (ficar, ter, jazer, parecer), what the dead
# leave or get (deixar, receber, merecer) and what is told of a whole life (viver, amar, nascer) are left out.
_ACTING = """
    andar caminhar saltar pular dançar nadar galopar cavalgar trotar tropeçar escorregar engatinhar rastejar levantar
    sentar ajoelhar agachar debruçar inclinar abraçar beijar acariciar afagar empurrar puxar agarrar
    atirar jogar arremessar lançar chutar socar esmurrar esbofetear espancar arranhar cutucar apalpar coçar
    esfregar enxugar limpar lavar varrer pegar apanhar recolher arrumar embrulhar desembrulhar rasgar
    costurar bordar cozinhar fritar temperar mastigar mascar almoçar jantar cear tragar fumar engolir beber
    comer lamber morder tossir espirrar bocejar soluçar chorar suspirar ofegar arfar fungar roncar bufar
    acordar despertar cochilar gargalhar piscar olhar espiar espreitar fitar encarar mirar observar examinar vigiar
    procurar farejar escutar acenar apontar gesticular assobiar assoviar assentir bater abrir fechar trancar
    destrancar acender dirigir pilotar estacionar frear buzinar embarcar desembarcar remar correr
    descer fugir escapar entrar voltar regressar retornar avançar recuar hesitar mergulhar trepar escalar escrever
    rabiscar digitar assinar desenhar telefonar responder perguntar falar gritar murmurar sussurrar exclamar
    indagar retrucar replicar anunciar avisar ordenar explicar comentar acrescentar confessar concordar declarar
    cochichar resmungar rosnar berrar bradar balbuciar gaguejar implorar suplicar protestar zombar cumprimentar
    agradecer interromper prometer jurar aceitar recusar decidir escolher planejar comprar alugar roubar
    trabalhar estudar brincar cantar cantarolar rezar discar conversar discutir brigar combater atacar
    empunhar sacar arrastar erguer girar rodopiar cambalear titubear estremecer tremer suar corar
    enrubescer empalidecer franzir arquear encolher estender esticar espreguiçar despir descalçar pentear barbear
    maquiar enxaguar amarrar desamarrar desabotoar abotoar colocar enfiar mexer
    remexer revirar vasculhar retirar arrancar convidar visitar despachar entregar percorrer
    desmaiar vomitar urinar mijar mancar insistir admitir chutar passear fotografar
    """
_ACTING_ONCE = """
    deitar encostar segurar apertar soltar tocar dobrar cortar provar ligar desligar apagar guiar acelerar
    disparar pintar pagar vender furtar preparar resolver lutar matar carregar virar calçar pendurar depositar pousar
    meter tirar oferecer acompanhar alcançar encontrar atravessar cruzar contornar aguardar parar chegar contar
    guardar sair vestir subir cuspir dormir pedir mentir negar queixar chamar mandar lembrar marchar
    """
_ACT_IRREGULAR = """
    disse disseram dizia diziam diz dizem digo veio vieram vem vêm vinha vinham sai saem saía saíam riu riram ri riem
    riam sorriu sorriram sorri sorriem sorria sorriam pôs puseram põe põem punha punham pôs-se trouxe trouxeram traz
    trazem trazia traziam pede pedem repete repetem leu leram lê leem lia liam sobe sobem foge fogem engole
    engolem tosse tossem cospe cospem dorme dormem despe despem mente interveio propôs sugeriu sugere agiu reagiu
    boceja nega negam para-se chega chegam fala falam conta tira tiram levanta-se senta-se vira-se
    """
_NOT_ACTING = words(
    """
    saim via ria tirava guardava guardavam carregava carregavam tocava tocavam
    acompanhava acompanhavam encontrava encontravam virava viravam pendurava pousava apagava apagavam matava
    apertava apertavam atravessava atravessavam alcançava alcançavam cortava cortavam ligava ligavam calçava calçavam
    vestia vestiam dormia dormiam deitava dobrava contornava encostava cruzava cruzavam provava cuspe cuspem
    pintava guiava segurava chegava chegavam parava paravam aguardava aguardavam
    """
)
ACT_VERBS = (
    (past(_ACTING) | plural(_ACTING) | present(_ACTING) | past(_ACTING_ONCE) | words(_ACT_IRREGULAR))
    - _NOT_ACTING
    - words("sairam saiam")
)
