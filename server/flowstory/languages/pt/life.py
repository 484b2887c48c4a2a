"""Portuguese: kin, death, marriage and trades."""

from __future__ import annotations

from flowstory.languages.base import Kin
from flowstory.languages.pt._words import table, words

KIN: dict[str, Kin] = table(
    [
        (Kin("parent", "female"), "mãe mamãe mãezinha mamã mãinha mainha genitora mamãezinha"),
        (Kin("parent", "male"), "pai papai paizinho papá painho genitor"),
        (Kin("parent"), "pais genitores"),
        (Kin("child", "female"), "filha filhas filhinha filhinhas primogênita unigênita"),
        (Kin("child", "male"), "filho filhinho primogênito primogénito unigênito"),
        (Kin("child"), "filhos filhinhos"),
        (Kin("sibling", "female"), "irmã irmãs irmãzinha mana manas maninha"),
        (Kin("sibling", "male"), "irmão irmãozinho mano maninho"),
        (Kin("sibling"), "irmãos manos"),
        (Kin("cousin", "female"), "prima primas priminha"),
        (Kin("cousin", "male"), "primo priminho"),
        (Kin("cousin"), "primos"),
        (Kin("aunt-uncle", "female"), "tia tias titia tiazinha tia-avó"),
        (Kin("aunt-uncle", "male"), "tio titio tiozinho tio-avô"),
        (Kin("aunt-uncle"), "tios"),
        (Kin("niece-nephew", "female"), "sobrinha sobrinhas sobrinha-neta"),
        (Kin("niece-nephew", "male"), "sobrinho sobrinho-neto"),
        (Kin("niece-nephew"), "sobrinhos"),
        (Kin("grandparent", "female"), "avó vovó vó avozinha avós-maternas vozinha"),
        (Kin("grandparent", "male"), "avô vovô vô avozinho vozinho"),
        (Kin("grandparent"), "avós"),
        (Kin("grandchild", "female"), "neta netas netinha"),
        (Kin("grandchild", "male"), "neto netinho"),
        (Kin("grandchild"), "netos"),
        (Kin("spouse", "female"), "esposa mulher"),
        (Kin("spouse", "male"), "marido esposo"),
        (Kin("spouse"), "cônjuge consorte"),
        (Kin("engaged", "female"), "noiva"),
        (Kin("engaged", "male"), "noivo"),
        (Kin("engaged"), "noivos"),
        (Kin("in-law-sibling", "female"), "cunhada cunhadas"),
        (Kin("in-law-sibling", "male"), "cunhado"),
        (Kin("in-law-sibling"), "cunhados"),
        (Kin("in-law-parent", "female"), "sogra"),
        (Kin("in-law-parent", "male"), "sogro"),
        (Kin("in-law-parent"), "sogros"),
        (Kin("in-law-child", "female"), "nora noras"),
        (Kin("in-law-child", "male"), "genro genros"),
        (Kin("step-parent", "female"), "madrasta"),
        (Kin("step-parent", "male"), "padrasto"),
        (Kin("step-child", "female"), "enteada enteadas"),
        (Kin("step-child", "male"), "enteado"),
        (Kin("step-child"), "enteados"),
        (Kin("godparent", "female"), "madrinha dindinha dinda"),
        (Kin("godparent", "male"), "padrinho dindinho dindo"),
        (Kin("godparent"), "padrinhos"),
        (Kin("godchild", "female"), "afilhada afilhadas"),
        (Kin("godchild", "male"), "afilhado"),
        (Kin("godchild"), "afilhados"),
    ]
)
KIN_MODIFIERS = words(
    """
    mais_velho mais_velha mais_velhos mais_velhas mais_novo mais_nova mais_novos mais_novas mais_moço mais_moça
    do_meio caçula caçulinha primogênito primogênita gêmeo gêmea gêmeos gêmeas gémeo gémea único única legítimo
    legítima materno materna maternos maternas paterno paterna paternos paternas carnal
    querido querida amado amada pobre falecido falecida finado finada defunto defunta saudoso saudosa
    jovem pequeno pequena velho velha mais novo nova moço moça segundo segunda primeiro primeira outro outra
    próprio própria próprios legítimos germano germana
    """
)
GENERATIONS = words("moço moça jovem júnior jr filho neto neta sobrinho sênior xará homônimo homônima")

KIN_BREAKERS = words(
    """
    meio-irmão meia-irmã meio meia postiço postiça adotivo adotiva adoptivo adoptiva criação torto torta consideração
    leite emprestado emprestada bastardo bastarda natural afim grau como feito feita espiritual
    santo santa alma armas fé
    ex ex-marido ex-mulher ex-esposa ex-noivo ex-noiva ex-sogra ex-sogro ex-cunhado ex-cunhada quase futuro futura
    """
)

DEATH_VERBS = words(
    """
    morreu morrido falecido morreram morrera morreste faleceu faleceram falecera pereceu pereceram perecera finou-se finara-se
    suicidou-se suicidara-se suicidaram-se enforcou-se enforcara-se afogou-se afogara-se afogaram-se matou-se
    matara-se desencarnou desencarnara morre falece
    """
)
DEATH_PARTICIPLES = words(
    """
    morto morta mortos mortas assassinado assassinada assassinados assassinadas enterrado enterrada enterrados
    enterradas sepultado sepultada sepultados sepultadas executado executada executados fuzilado fuzilada fuzilados
    enforcado enforcada enforcados degolado degolada degolados decapitado decapitada guilhotinado guilhotinada
    estrangulado estrangulada linchado linchada cremado cremada trucidado trucidada esquartejado esquartejada
    envenenado envenenada
    """
) - {"envenenado", "envenenada"}
DEATH_ADJECTIVES = words(
    "morto morta mortos mortas falecido falecida falecidos falecidas defunto defunta finado finada"
)
KILLING_VERBS = words(
    """
    matou mataram matara matei matamos assassinou assassinaram assassinara enterrou enterraram enterrara enterrei
    enterramos enterrávamos sepultou sepultaram sepultara sepultamos fuzilou fuzilaram fuzilara enforcaram
    degolou degolaram degolara decapitou decapitaram lincharam trucidou trucidaram cremaram cremou cremamos
    """
)
DEATH_IDIOMS = words(
    """
    rir ri rindo riso risos risada risadas gargalhada gargalhadas vergonha medo medos sono cansaço cansado cansada
    fome sede frio calor saudade saudades tédio inveja ciúme ciúmes curiosidade amor amores raiva susto sustos
    vontade pena paixão paixões preguiça ansiedade aflição remorso remorsos orgulho felicidade alegria prazer
    ternura dó nervoso nervosa exaustão exausto exausta encanto desejo desejos praia chorar esperar rico
    assunto conversa voz palavra palavras sorriso esperança trabalho papéis poltrona sofá travesseiro livros
    dívidas dívida bebida mágoas lágrimas mundo vivo viva vivos língua línguas horas inglesas pensamentos
    lembranças
    """
)

MARITAL = table(
    {
        "single": "solteiro solteira solteirão solteirona celibatário celibatária",
        "married": "casado casada casados marido esposa esposo",
        "widowed": "viúvo viúva viuvez viuvinha",
        "divorced": """
        divorciado divorciada divorciados desquitado desquitada ex-marido ex-mulher ex-esposa
        ex-esposo
        """,
        "engaged": "noivo noiva noivos",
    }
)

OCCUPATIONS = words(
    """
    médico médica cirurgião cirurgiã pediatra cardiologista psiquiatra clínico obstetra ginecologista legista
    dentista enfermeiro enfermeira parteira farmacêutico farmacêutica boticário veterinário veterinária
    psicólogo psicóloga psicanalista terapeuta fisioterapeuta nutricionista
    advogado advogada promotor promotora juiz juíza desembargador desembargadora tabelião tabeliã escrivão escrivã
    delegado delegada policial detetive investigador investigadora inspetor inspetora perito perita
    professor professora mestre-escola pedagogo pedagoga bibliotecário bibliotecária arquivista
    engenheiro engenheira arquiteto arquiteta agrônomo agrônoma topógrafo topógrafa geólogo geóloga químico química
    físico biólogo bióloga botânico botânica astrônomo astrônoma arqueólogo arqueóloga historiador historiadora
    antropólogo antropóloga sociólogo socióloga economista contador contadora guarda-livros bancário bancária
    corretor corretora programador programadora
    jornalista repórter fotógrafo fotógrafa escritor escritora poeta poetisa romancista tradutor tradutora
    revisor revisora livreiro livreira tipógrafo tipógrafa publicitário publicitária
    ator atriz cantor cantora músico pianista violinista violoncelista maestro maestrina bailarino bailarina pintor
    pintora escultor escultora compositor compositora cineasta restaurador restauradora
    padeiro padeira confeiteiro confeiteira açougueiro cozinheiro cozinheira garçom garçonete taberneiro vendeiro
    quitandeira feirante costureira costureiro alfaiate modista bordadeira sapateiro sapateira barbeiro cabeleireiro
    cabeleireira manicure relojoeiro relojoeira ourives joalheiro ferreiro serralheiro carpinteiro marceneiro
    marceneira tanoeiro seleiro oleiro oleira vidraceiro pedreiro encanador eletricista mecânico soldador torneiro
    taxista caminhoneiro caminhoneira cocheiro carroceiro maquinista ferroviário ferroviária aviador aviadora piloto
    aeromoça comissária marinheiro pescador pescadora barqueiro faroleiro faroleira estivador
    lavrador lavradora agricultor agricultora fazendeiro fazendeira vaqueiro tropeiro boiadeiro jardineiro
    jardineira apicultor apicultora coveiro porteiro porteira zelador zeladora faxineiro faxineira
    lavadeira babá governanta mordomo secretário secretária telefonista datilógrafa datilógrafo carteiro
    bombeiro bombeira carcereiro padre pastor pastora freira frade sacristão rabino
    telegrafista agrimensor agrimensora despachante leiloeiro leiloeira antiquário antiquária
    """
) - words("química física botânica jardineira comissária piloto porteira")
OCCUPATION_FAMILIES = (
    words(
        """
        médico médica cirurgião cirurgiã pediatra cardiologista psiquiatra clínico obstetra ginecologista legista
        perito perita professor professora psicanalista
        """
    ),
    words("psicólogo psicóloga psicanalista terapeuta psiquiatra"),
    words(
        """
        delegado delegada policial detetive investigador investigadora inspetor inspetora perito perita escrivão
        escrivã advogado advogada
        """
    ),
    words(
        """
        advogado advogada promotor promotora juiz juíza desembargador desembargadora tabelião tabeliã professor
        professora
        """
    ),
    words(
        """
        professor professora mestre-escola pedagogo pedagoga escritor escritora poeta poetisa tradutor tradutora
        historiador historiadora químico físico biólogo bióloga botânico astrônomo astrônoma arqueólogo arqueóloga
        antropólogo antropóloga sociólogo socióloga economista engenheiro engenheira arquiteto arquiteta músico
        pianista violinista pintor pintora
        """
    ),
    words(
        """
        jornalista repórter fotógrafo fotógrafa escritor escritora poeta poetisa romancista tradutor tradutora
        revisor revisora publicitário publicitária historiador historiadora
        """
    ),
    words(
        """
        cantor cantora músico pianista violinista violoncelista maestro maestrina compositor compositora ator atriz
        bailarino bailarina cineasta
        """
    ),
    words("pintor pintora escultor escultora restaurador restauradora"),
    words("farmacêutico farmacêutica boticário químico"),
    words("parteira enfermeira enfermeiro obstetra"),
    words("contador contadora guarda-livros bancário bancária economista"),
    words("costureira costureiro alfaiate modista bordadeira"),
    words("cabeleireiro cabeleireira barbeiro manicure"),
    words("relojoeiro relojoeira ourives joalheiro"),
    words("carpinteiro marceneiro marceneira tanoeiro restaurador restauradora"),
    words("ferreiro serralheiro soldador torneiro mecânico"),
    words("pedreiro encanador eletricista"),
    words("taxista caminhoneiro caminhoneira cocheiro carroceiro maquinista ferroviário ferroviária"),
    words("aviador aviadora aeromoça"),
    words("marinheiro pescador pescadora barqueiro faroleiro faroleira estivador"),
    words(
        """
        lavrador lavradora agricultor agricultora fazendeiro fazendeira vaqueiro tropeiro boiadeiro jardineiro
        apicultor apicultora agrônomo agrônoma
        """
    ),
    words("porteiro zelador zeladora faxineiro faxineira jardineiro"),
    words("padeiro padeira confeiteiro confeiteira cozinheiro cozinheira"),
    words("garçom garçonete taberneiro vendeiro cozinheiro cozinheira"),
    words("quitandeira feirante vendeiro"),
    words("babá governanta cozinheira lavadeira faxineira costureira"),
    words("secretário secretária telefonista datilógrafa datilógrafo telegrafista"),
    words("bibliotecário bibliotecária arquivista livreiro livreira professor professora"),
    words("tipógrafo tipógrafa revisor revisora livreiro livreira"),
    words("padre pastor pastora frade freira sacristão professor professora"),
    words("antiquário antiquária leiloeiro leiloeira livreiro livreira restaurador restauradora relojoeiro"),
    words("agrimensor agrimensora topógrafo topógrafa engenheiro engenheira"),
    words("geólogo geóloga biólogo bióloga engenheiro engenheira"),
)
