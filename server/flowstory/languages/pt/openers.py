"""Portuguese: verbs that begin a sentence, so that their capital makes no name of them ("Aprendeu", "Sento").

A verb needs no subject here, and one in three sentences of a novel begins with one.
"""

from __future__ import annotations

from flowstory.languages.pt import verbs
from flowstory.languages.pt._words import first, openers, past, plural, present, words

_ACTING = """
    abafar abaixar abalar abandonar abençoar abraçar abrigar abrir absorver acabar acalmar aceitar acelerar acenar
    acender acertar achar acolher acomodar acompanhar aconselhar acontecer acordar acostumar acreditar acusar
    adiantar adiar adivinhar admirar admitir adoecer adadormecer afastar afundar agachar agarrar agir agitar
    agradecer agredir aguentar ajeitar ajoelhar ajudar ajustar alcançar alegrar alisar aliviar almoçar alugar amanhecer
    amar amarrar ameaçar andar anoitecer anotar anunciar apagar apanhar aparecer apertar apoiar apontar aprender
    apresentar apressar aproveitar aproximar arder armar arranjar arrastar arrepender arriscar arrumar assar assinar
    assistir assobiar assoprar assumir assustar atacar atender atirar atravessar aumentar avançar avisar bastar bater
    batizar beber beijar berrar bufar bocejar bordar botar brigar brilhar brincar buscar caber calar calcular calçar caminhar
    cansar cantar carregar casar cavar ceder chamar chegar cheirar chchover citar cobrar cobrir colher colocar
    combinar começar comer comover completar comprar compreender concluir concordar conduzir conferir confessar
    confiar confirmar conhecer conseguir consertar consolar consultar contar contemplar continuar conversar convencer
    convidar copiar correr cortar coser costurar cozinhar crescer criar cruzar cuidar cumprimentar cumprir curar
    curvar custar dançar decidir decdedicar deitar deixar demdependurar depender derramar derrubar desabafar desabar
    desaparecer descansar descascar descer descobrir desconfiar desejar desenhar desfilar desistir desligar desmaiar despedir
    despejar despertar destruir desviar deter detestar dever devolver dirigir discutir disfarçar distinguir
    dividir dobrar dormir duvidar economizar educar embarcar embrulhar emprestar empurrar encarar encher encontrar
    encostar endireitar enfiar enfrentar engolir engordar enrolar ensinar entender enterrar entrar entregar enviar
    envelhecer enxergar enxugar errar escapar esconder escolher escorregar escrever escutar esfregar esperar espalhar
    espantar espiar esquecer esquentar estender esticar estranhar estudar evitar examinar exibir existir experimentar
    explicar falar faltar farejar fechar ferir fervar fiar ficar fincar fingir fixar folhear formar forrar fugir fumar
    ganhar garantir gargalhar gastar gaguejar galopar gostar gritar guardar guiar herdar hesitar igniluminar imaginar implorar
    importar inclinar indagar insistir inspirar interessar inventar invejar irritar jantar jogar jurar juntar
    lamber lamentar lançar largar latir lavar lembrar levantar levar ligar limpar livrar lutar mandar manter marcar
    mascar mastigar matar medir melhmencionar mentir merecer mergulhar meter misturar mexer molhar montar morar
    morder morrer mostrar mudar murmurar nadar namnascer navegar negar notar obedecer observar ocupar odiar
    ofender oferecer ofegar olhar ordenar ouvir pagar parar parecer participar partir passar passear pegar peneirar pensar
    pentear perceber perder perdoar perguntar permanecer permitir perseguir pertencer pesar pescar pingar piscar
    pisar planejar plantar podar possuir pousar praticar precisar preferir prender preparar pressentir prestar
    pretender procurar produzir proibir prometer provar provocar pular puxar quebrar queimar querer rabiscar raspar
    rasgar realizar recear receber reclamar recolher recomeçar reconhecer recordar recuar recusar refletir regar
    regressar reinar relembrar remar remexer renascer reparar repartir repetir repousar representar resistir resmungar
    resolver respeitar respirar responder restar resultar retirar retomar reunir revelar revirar rezar riscar rodar
    roer romper roubar rolar sacudir saborear saltar salvar sangrar secar seguir segurar sentar sentir separar servir sobrar
    sobreviver sofrer soltar somar sonhar soprar sorver suar subir suceder sugerir sumir suportar suspender surgir surpreender
    suspeitar sussurrar sustentar tapar telefonar temer temperar tentar terminar teimar testemunhar tirar tocar tomar torcer
    tornar tossir trabalhar trair trancar transformar tratar tremer trepar tropeçar trocar troçar usar valer varrer vencer
    vender verificar vestir viajar vigiar vingar virar visitar viver voar voltar votar zelar zombar
"""
_IRREGULAR = words(
    """
    faleceu coube cabia cabe viu via vira ver vendo vi vejo ouviu ouvia ouvir ouvindo ouço sabia soube saber sabendo
    queria quis querer quero deu dava dar dando dei dou fez fazia fazer fazendo fiz faço fizera pôs punha pôr pus
    ponho sentiu sentia sentir sentindo sinto viera vindo vir vim venho veio vinha saíra sair saindo saiu saía saí
    saio sabem sabiam sabe chamo relê reviu seguiu seguia seguir sigo disse dizia dissera digo trouxe trazia trago
    trouxera pude pôde podia posso houve havia hei fui foi fora era sou estive esteve estava estou tive teve tinha
    tenho tivera peço pedia pediu peça durmo dormia dormiu sirvo servia visto vestia subo subia descia desço caiu caía
    caio caí leio lia lido leu ri rio ria riu sorrio sorria sorriu creio crê cria perco meço minto prefiro repito
    consigo consegue conseguia fujo fugia despeço despediu-se desce sobe some sumiu consumiu cuspo tusso engulo
    apareço conheço reconheço agradeço mereço obedeço pareço permaneço esqueço amanheço adormeço esqueci amanheceu
    desapareço finjo dirijo exijo surjo protejo escolho recolho colho encolho ergo distingo sigo persigo proponho
    suponho componho disponho oponho mantenho mantinha manteve contenho contive detive detenho obtive retive convém
    convinha interveio provém deteve obteve reteve conteve entreteve propôs supôs dispôs impôs compôs expôs opôs
    supunha propunha dispunha traduzi conduzo conduziu introduz reluz reluzia produz conduz
    """
)
_NAMES = words(
    """
    ramos vale serra prado pinto neves dias castro lemos bastos leva porta pires marques cunha mota motta guerra
    ferro campos rocha costa lima reis sales leal bueno queiroz torres barros salto porto monteiro machado abreu
    canto mato calo caso caco passo passos cabo cravo trato conto lobo galo sapo rego preto
    """
)
_ALL = " ".join(_ACTING.split())
SENTENCE_OPENERS = (
    verbs.SPEECH_VERBS
    | verbs.ACT_VERBS
    | verbs.BE_VERBS
    | verbs.BECOME_VERBS
    | verbs.HAVE_VERBS
    | verbs.WEAR_VERBS
    | verbs.AUXILIARIES
    | past(_ALL)
    | present(_ALL)
    | plural(_ALL)
    | first(_ALL)
    | openers(_ALL + " " + verbs.SAYING)
    | _IRREGULAR
) - _NAMES

_MINE = """
    sou estou tenho vou faço digo vejo sei posso quero dou ponho venho trago leio saio caio ouço peço durmo sinto sirvo
    visto subo sigo consigo prefiro minto perco rio sorrio creio fui fiz pus vim vi dei pude soube-me estive tive houve-me
    moro trabalho vivo gosto acho penso lembro preciso espero olho ando chego volto entro fico deixo levo abro fecho
    escrevo bebo como sento deito acordo
"""
FIRST_PERSON = (
    (
        frozenset(
            form for form in past(_ALL + " " + verbs.SAYING) if form.endswith(("ei", "i")) and len(form) > 2
        )
        | words(_MINE)
        | words("saí caí ouvi pedi dormi senti servi vesti subi segui consegui menti perdi li ri sorri")
    )
    - words("ri sorri como rio visto")
    - words("soube-me houve-me")
)
"""Forms that say "I" by themselves: none that a third person shares."""
