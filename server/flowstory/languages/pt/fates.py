"""Portuguese: what tells somebody dead without a word for dying, and callings that stand for a name."""

from __future__ import annotations

from flowstory.languages.fates import Fates
from flowstory.languages.pt._words import phrases, words

FATES = Fates(
    anybody=words(
        """
        adolescente adolescentes adulto adultos alunas aluna aluno alunos amante amiga amigas amigo amigos anciã ancião
        anão assaltante assassino bandido bebezinho bebé bebê bebês bêbado cabocla caboclo camarada cara caras cavalheiro
        cidadã cidadão cigana cliente clientes colega colegas companheira companheiro condenado criadas criados criança
        crianças criatura cônjuge cúmplice dama damas defunta defunto desconhecida desconhecido doente doida doido
        donzela empregadas empregados escrava escravo esposa esposo estrangeira estrangeiro estudante estudantes fada
        feminino fidalga fidalgo figura forasteira forasteiro freiras fugitivo garota garotas garotinha garotinho garoto
        garotos gente gigante guri guria gurias guris habitante herdeira herdeiro heroína herói homem homens hóspede
        imigrante indivíduo infante inimiga inimigo inquilina inquilino irmã jovem jovens ladrão loira louca louco loura
        marido masculino matrona mendiga mendigo menina meninas menininha menininho menino meninos meninote mensageiro
        mocetona mocinha mocinho moleque moleques morena moça moça-velha moças moço moços mulata mulato mulher mulheres
        mártir namorada namoradas namorado namorados neném nenê nobre noiva noivo paciente pacientes parceira parceiro
        parente parentes passageira passageiro patroa patrão personagem pessoa pessoas preso princesa prisioneiro
        príncipe puta rapariga raparigas rapaz rapazes rapazinho rapazote refugiada refugiado rival ruiva selvagem senhor
        senhora senhoras senhores senhorita soldados solteirona solteirão sujeito sujeitos suspeita suspeito testemunha
        turista vagabundo velha velhas velhinha velhinho velho velhos velhote viajante viúva viúvo vizinha vizinhas
        vizinho vizinhos vulto vítima vítimas índia índio soldado guarda agente marinheiro policial policiais criado
        criada empregado empregada chefe autor
        """
    ),
    other_bearers=words(
        """
        novo nova outro outra segundo segunda terceiro próximo próxima jovem antigo antiga primeiro primeira futuro
        futura dois duas três vários muitos inimigo
        """
    ),
    titles={
        "dr": "doutor",
        "dra": "doutora",
        "pe": "padre",
        "gen": "general",
        "cel": "coronel",
        "cap": "capitão",
        "ten": "tenente",
        "sgt": "sargento",
        "prof": "professor",
        "profa": "professora",
        "profª": "professora",
        "eng": "engenheiro",
        "maj": "major",
    },
    late=words("finado finada falecido falecida saudoso saudosa"),
    rites=words(
        "velório enterro sepultamento caixão cadáver túmulo sepultura viúva viúvo cinzas funeral funerais jazigo lápide"
    ),
    lone_rites=("missa de sétimo dia",),
    endings=words("morte falecimento enterro velório"),
    since=words("desde após depois até"),
    telling_when=words(
        """
        anos ano meses mês semanas semana atrás há faz passado passada desde guerra batalha janeiro fevereiro março
        abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo
        enterramos enterrei enterraram velório enterro
        """
    ),
    dying=(
        *(
            f"não passou {time}"
            for time in (
                "do inverno",
                "da noite",
                "da semana",
                "do mês",
                "do ano",
                "da madrugada",
                "do verão",
                "do natal",
                "daquele inverno",
                "daquele ano",
                "daquela semana",
                "daquela madrugada",
                "daquele mês",
            )
        ),
        "não sobreviveu",
        "descansou em paz",
        "foi desta para melhor",
        "deu a alma a deus",
        "morreu dormindo",
        "não acordou mais",
        "não tornou a acordar",
        "bateu a bota",
        "não resistiu",
    ),
    passing=words("partiu finou-se"),
    laying=words("puseram deitaram desceram baixaram colocaram"),
    graves=(
        "na cova",
        "à cova",
        "na terra",
        "à terra",
        "debaixo da terra",
        "no jazigo",
        "na sepultura",
        "à sepultura",
        "no túmulo",
        "ao túmulo",
    ),
    seats=words(
        """
        mesa cozinha fogão janela porta varanda pia balcão sofá poltrona rede piano telefone escritório sala quintal
        jardim garagem portão
        """
    ),
    meeting=(
        "conheceu",
        "ficou conhecendo",
        "travou conhecimento com",
        "foi apresentada a",
        "foi apresentado à",
    ),
    strangers=(
        *(f"{no} fomos {done}" for no in ("não", "nunca") for done in ("apresentados", "apresentadas")),
        *(
            f"{no} {us}"
            for no in ("não", "nunca")
            for us in ("nos conhecemos", "nos vimos", "se conhece", "se viu", "nos conhecíamos")
        ),
        *(f"não {have} o prazer" for have in ("tenho", "tive")),
        *(f"não {him} conheço" for him in ("o", "a", "te", "lhe")),
        *(
            f"não conheço {you}"
            for you in ("o senhor", "a senhora", "você", "a senhorita", "a moça", "o moço")
        ),
    ),
    closing=words("antes ainda direito formalmente oficialmente senhor senhora de"),
    selves=(
        "meu nome é",
        "me chamo",
        "chamo-me",
        "eu sou o",
        "eu sou a",
        "sou o",
        "sou a",
        "eu sou",
        "sou",
        "aqui é o",
        "aqui é a",
    ),
    presents=(
        *(f"{this} é {the}" for this in ("este", "esta", "esse", "essa") for the in ("o", "a")),
        *(f"{this} é" for this in ("este", "esta", "esse", "essa")),
        "apresento o",
        "apresento a",
        "apresento",
        "apresente o",
        "apresente a",
        "apresente",
        "lhe apresentar",
        "te apresentar",
        "apresentar o",
        "apresentar a",
    ),
    motions=words(
        """
        saiu sai saía desceu subiu correu sumiu partiu seguiu rumou caminhou foi foi-se desapareceu recolheu-se
        retirou-se entrou atravessou recolheu retirou
        """
    ),
    ways=(
        *phrases(
            """
            embora, para casa, pra casa, para fora, porta afora, pela porta, pelo corredor, pela rua, pela estrada,
            na estrada, na rua, na noite, na chuva, no escuro, na escuridão, a escada, as escadas, escada abaixo,
            escada acima, pela escada, pelas escadas, no carro, no táxi, no elevador, pelo elevador, até o portão,
            o jardim, o pátio, o quintal, para cima, dormir, deitar, se deitar, deitar-se, para dormir, pela alameda,
            ladeira abaixo, de casa
            """
        ),
        *(
            f"{to} {place}"
            for to in ("para o", "ao", "pro", "até o")
            for place in words(
                "quarto pátio terreiro jardim quintal carro escritório gabinete curral hotel portão"
            )
        ),
        *(
            f"{to} {place}"
            for to in ("para a", "à", "pra")
            for place in words("rua cama varanda cozinha estação praça igreja")
        ),
        *(
            f"da {place}"
            for place in words("sala cozinha casa mesa igreja loja venda delegacia enfermaria biblioteca")
        ),
        *(
            f"do {place}"
            for place in words("quarto escritório gabinete salão bar consultório apartamento prédio hospital")
        ),
    ),
    gone=words("saiu partiu retirou-se recolheu-se subiu desceu"),
    quitting=words("deixou abandonou"),
    quarters=words(
        "sala quarto cozinha casa mesa escritório gabinete salão igreja festa reunião prédio apartamento"
    ),
    farewells=phrases(
        """
        foi embora, foi-se embora, pediu licença e saiu, despediu-se e saiu, bateu a porta atrás de si,
        fechou a porta atrás de si, desejou boa noite e subiu, deu boa noite e subiu, deu boa noite e saiu
        """
    ),
    coming_back=words(
        """
        voltou voltaram voltava volta retornou regressou tornou reentrou reapareceu entrou entrava novo seguiu
        acompanhou alcançou fora parou deteve virou-se voltou-se virou
        """
    ),
    from_afar=words(
        """
        gritou berrou chamou telefone celular longe porta interfone soleira aparelho escada corredor rua quintal
        jardim fora ombro patamar portão
        """
    ),
    passing_time=words(
        """
        depois dia dias manhã tarde horas semana semanas mês meses ano anos seguinte amanhã ontem meia-noite meio-dia
        madrugada quando segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
        """
    ),
    staying=words(
        "ficou ficava sentou-se esperava esperou dormia dormiu trabalhava jantava almoçava ajoelhava"
    ),
    at_hours=words("às ao à pelas"),
    same=words("mesmo mesma naquele naquela daquele daquela nesse nessa"),
    no_places=words(
        """
        manhã tarde noite dia meio fim começo caminho ponto hora tempo momento escuro chuva sol frio frente frenteira
        fundo verdade vida companhia mesmo mesma direita esquerda mundo mão cara
        """
    ),
    wholes=words(
        """
        casa cidade vila aldeia castelo hotel prédio rua navio barco país ilha palácio fazenda mundo convento mosteiro
        escola colégio hospital acampamento forte bairro sítio
        """
    ),
    resting=words(
        """
        estava ficava restava morava descansava repousava deixava faltava passava lembrava bastava constava custava
        significava representava levava dava chamava ocupava
        """
    ),
    imperfects=("ava", "avam"),
)
