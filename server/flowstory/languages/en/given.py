"""English given names, their gender and their short forms."""

from __future__ import annotations

_FEMALE = """
    abigail ada adela adelaide adele adeline adriana agatha agnes aileen aimee alexandra alexandria alexis alice
    alicia alison allison alma althea alyssa amanda amber amelia amy anastasia andrea angela angelica angelina
    angie anita ann anna annabel annabelle anne annette annie antoinette antonia aoife arabella ariadne ariel
    arlene astrid aubrey audrey augusta aurora ava barbara beatrice beatrix becca becky bella belle bernadette
    bernice bertha beryl bess bessie beth bethany betsy bettina betty beulah bianca blanche brenda briana
    bridget britney brittany bronwyn caitlin camilla camille candace candice carla carly carmen carol carole
    caroline carolyn carrie cassandra cassie catherine cathy cecilia cecily celeste celia celine charity
    charlotte chelsea cheryl chloe christabel christie christina christine ciara cindy claire clara clare
    clarice clarissa claudia claudette clementine cleo colleen connie constance cora coral cordelia corinne
    cressida crystal cynthia daisy daniela danielle daphne darlene dawn deborah debbie debra deirdre delia
    delilah della denise diana diane dinah dolly dolores donna dora doreen doris dorothea dorothy dot dottie
    edith edna effie eileen elaine eleanor eleanora elena eliza elizabeth ella ellen ellie eloise elsa elsie
    elspeth elvira emilia emily emma enid erica erika erin esme esmeralda estella estelle esther ethel etta
    eugenia eugenie eunice eva evangeline eve fanny fay felicia felicity fern fernanda fiona flavia flora
    florence flossie frances francesca freda frederica frieda gabriella gabrielle gail gemma genevieve
    georgette georgia georgiana georgina geraldine germaine gertie gertrude gillian gina ginny gisela giselle
    gladys glenda gloria grace greta gretchen griselda guinevere gwen gwendolen gwendolyn hailey hannah harriet
    hattie hazel heather heidi helen helena helene helga henrietta hermia hermione hester hettie hilda
    holly honor hortense ida ilse imogen ina inez ingrid irene iris irma isabel isabella isabelle isadora
    isobel isolde ivy jacqueline jane janet janice janie jasmine jean jeanette jeanne jemima jenna jennie jennifer
    jenny jessamine jessica jessie jill joan joanna joanne jocelyn josephine josie joy joyce juanita judith
    judy julia juliana julianne julie juliet juliette june justine karen karin kate katerina katharine katherine
    kathleen kathryn kathy katie katy katya kay kayla keira kelly kendra kerry kirsten kirsty kitty krista
    kristen kristin kristina lana lara laura lauren laurie lavinia leah leila lena lenore leonora leonie letitia
    lettice lettie libby lila lilian lillian lily lina linda lindsey lisa lisbeth livia liz liza lizzie lizzy
    lois lola lorena loretta lorna lorraine lottie louisa louise lucia lucille lucinda lucy lulu luna lydia
    lynn mabel maddie madeleine madeline madge mae maeve magdalena maggie maisie mamie mandy marcella marcia
    margaret margarita margery margie margot marguerite maria mariah marian mariana marianne marie marietta
    marilyn marina marisa marjorie marlene martha martina mary maryam matilda mattie maud maude maura maureen
    mavis maxine meg megan melanie melinda melissa mercedes mercy meredith meryl mia michaela michelle mildred
    millicent millie mimi mina minerva minnie mira miranda miriam moira molly mona monica morag muriel myra
    myrtle nadia nadine nan nancy naomi natalia natalie natasha nell nellie nelly nessa nettie nicola nicole
    nina nora norah noreen norma octavia odette olga olive olivia olwen opal ophelia pamela pansy patience
    patricia patsy patty paula paulette pauline pearl peggy penelope penny persis petra petronella petunia
    philippa phoebe phyllis polly poppy portia priscilla prudence prue rachel raquel ramona rebecca regina renata
    rene renee rhoda rhonda rita roberta roisin rosa rosalia rosalie rosalind rosaline rosamond rosamund rosanna
    rose rosemary rosie rowena roxana roxanne ruby ruth sabrina sadie sally salome samantha sandra sara sarah
    saoirse sasha selena selina serena shannon sharon sheila shelley sherry sibyl siobhan sinead sonia sonya
    sophia sophie stacey stacy stella stephanie sue susan susanna susannah susie suzanne suzy sybil sylvia
    tabitha tamara tammy tamsin tania tanya tara tatiana tess tessa thea thelma theodora theresa therese tiffany
    tilda tilly tina tracey trudy ursula valentina valerie vanessa vera verity verna veronica victoria viola
    violet virginia vita vivien vivienne wanda wendy wilhelmina wilma winifred winnie yasmin yolanda yvette
    yvonne zara zelda zoe zora aisha fatima leila amina priya anjali mei ling yuki keiko sakura
"""
_MALE = """
    aaron abel abner abraham abram adam adolphus adrian aidan ahmed alan alastair albert aldous alec alejandro
    alexander alfie alfred algernon alistair allan allen aloysius alvin ambrose amos anders andre andrew andy
    angelo angus anselm anthony antonio archibald archie armand arnold arthur asher aubrey augustine augustus
    axel baldwin barnaby barney barry bart bartholomew basil ben benedict benjamin bernard bert bertie bertram
    bill billy bob bobby boris boyd brad bradley brendan brent brett brian bruce bruno bryan bryce byron caleb
    callum calvin carl carlos carlton cecil cedric chad charles chester christian christopher chuck clarence
    claude clayton clement cliff clifford clint clive clyde colin colm conor connor conrad constantine cornelius
    craig curtis cuthbert cyril cyrus damian damien dan daniel danny darren darryl dave david davy dennis derek
    dermot desmond dexter dick diego dimitri dirk dmitri dominic don donald douglas drew duncan dwayne dwight
    eamon earl ebenezer eddie edgar edmond edmund eduardo edward edwin egbert eli elias elijah elliott ellis elmer
    elvis emile emmanuel emmett enoch enrique ephraim eric ernest ernie errol ethan eugene eustace evan everett
    ezekiel ezra felix ferdinand fergus fernando finn fitzwilliam floyd francis francisco francois frank franklin
    franz fred freddie freddy frederic frederick fritz gabriel gareth garrett gary gavin geoff geoffrey george
    gerald gerard gideon gilbert giles giovanni glen glenn godfrey gordon graham grant greg gregory griffith
    guillermo gunther gus gustav guy hal hamish hank hans harold harry harvey hector henri henry herbert herman
    hiram homer horace horatio howard hubert hugh hugo humphrey ian ibrahim ichabod ignatius igor immanuel irving
    isaac isaiah isidore ivan ivor jack jacob jacques jake james jared jarvis jason jasper javier jay jed jeff
    jefferson jeffrey jeremiah jeremy jerome jerry jesse jethro jim jimmy joachim joe joel john johnny jon jonah
    jonas jonathan jorge jose joseph josh joshua josiah juan jude jules julian julio julius justin karl keith ken
    kenneth kevin kieran klaus kurt kyle lachlan lambert lance larry lars laurence lawrence lazarus leander len
    leo leon leonard leopold leroy les lester levi lewis liam lionel lloyd logan lorenzo louis luca lucas lucian
    lucius ludwig luis luke luther magnus malachi malcolm manuel marcel marco marcus mario marius mark marlon
    marmaduke martin marvin mateo matt matthew maurice max maxim maximilian maxwell melvin mercutio merlin michael
    miguel mick mickey mike mikhail miles milo milton mitchell mohammed mordecai mortimer moses murdoch murray
    nathan nathaniel ned neil nelson neville nicholas nick nicodemus nigel nikolai noah noel norman obadiah octavius
    oliver olaf omar orlando oscar osbert oswald otis otto owen pablo paddy padraig patrick paul pavel pedro percival
    percy peregrine perry pete peter phil philip phillip phineas pierre quentin quincy ralph ramon randall randolph
    raoul raphael raul ray raymond reginald reg reuben rex reynold ricardo richard rick ricky rob robert roberto
    roddy roderick rodney roger roland rolf roman romeo ron ronald ronnie rory roscoe ross roy rudolf rudolph rufus
    rupert russell ryan salvador sammy samson samuel saul scott sean sebastian septimus sergei seth seymour shane
    shaun sheldon sherman sherlock silas silvester simeon simon solomon spencer stan stanislaus stanley stefan
    stephen sterling steve steven stewart stuart sylvester tad ted teddy terence terrence thaddeus theobald theo
    theodore thomas tim timothy titus toby todd tom tommy tony travis trevor tristan troy tucker tyler ulysses
    valentine vernon victor vince vincent virgil vladimir wallace wally walt walter warren wayne wendell wesley
    wilbur wilfred wilfrid wilhelm will willard william willie willy winston woodrow xavier yusuf zachariah
    zachary zeke ali hassan hussein omar raj ravi sanjay arjun kenji hiroshi takeshi wei
"""
_EITHER = """
    addison ainsley alex ali ariel ashley aubrey avery bailey beverley beverly billie blair blake bobbie brook
    brooke cameron carey carmel casey charlie chris claude dale dana darcy devon drew eden elliot ellis emerson
    evelyn finley francie frankie gale harley harper hayden hilary hillary hunter jackie jaime jamie jan jayden
    jess jo jocelyn jody joey jordan jude jules kai kelsey kim kit lane lee leigh lesley leslie lindsay logan
    loren lou mackenzie mallory marion marley max maxie micah mo morgan nicky noel paige parker pat paris peyton
    pip quinn randy reagan reece reese remy rene riley river robbie robin rowan rory sage sam sandy sascha sasha
    shawn shelby shirley sid sidney skyler skye spencer stevie sydney taylor teddy terry toni tracy tristan
    val vic vivian winter wyn yael zion
"""

GIVEN_NAMES: dict[str, str] = {
    **dict.fromkeys(_MALE.split(), "male"),
    **dict.fromkeys(_FEMALE.split(), "female"),
    **dict.fromkeys(_EITHER.split(), ""),
}

_NICKNAMES = """
    abby:abigail abe:abraham addie:adelaide,adeline al:albert,alan,alfred,alexander,alvin
    alec:alexander alex:alexander,alexandra,alexis alexa:alexandra alf:alfred alfie:alfred algy:algernon
    ali:alison,alistair allie:alice,alison,allison andy:andrew angie:angela,angelica annie:ann,anna,anne
    archie:archibald art:arthur artie:arthur gus:augustus,angus,augustine aggie:agnes,agatha
    barb:barbara barbie:barbara bart:bartholomew bea:beatrice,beatrix becky:rebecca becca:rebecca
    bel:isabel,belinda,annabel bell:isabel,isabella bella:isabella,isabel,arabella ben:benjamin,benedict
    benny:benjamin,benedict bernie:bernard,bernadette bert:albert,herbert,bertram,robert,hubert,gilbert
    bertie:albert,herbert,bertram,robert,hubert bess:elizabeth bessie:elizabeth,bess
    beth:elizabeth,bethany betsy:elizabeth betty:elizabeth,bettina bev:beverley,beverly bill:william
    billy:william billie:wilhelmina,william biddy:bridget bob:robert bobby:robert bobbie:roberta,robert
    brad:bradley bram:abraham cal:calvin,caleb,callum carrie:caroline,carol cass:cassandra cassie:cassandra
    cat:catherine cathy:catherine,cathleen kathy:katherine,kathleen,kathryn cecy:cecilia,cecily
    charley:charles,charlotte charlie:charles,charlotte chaz:charles chas:charles chuck:charles
    chris:christopher,christian,christine,christina,crispin chrissie:christine,christina cindy:cynthia,lucinda
    clem:clement,clementine cleo:cleopatra cliff:clifford connie:constance,cornelia conny:constance
    con:cornelius,conrad,connor cy:cyrus,cyril dan:daniel danny:daniel dani:danielle,daniela dave:david
    davey:david davy:david deb:deborah,debra debbie:deborah,debra dee:deirdre,delia,dorothy del:derek,delroy
    di:diana,diane dick:richard dickie:richard dickon:richard dolly:dorothy,dolores dom:dominic don:donald
    donny:donald dora:theodora,dorothea,isadora dot:dorothy dottie:dorothy doug:douglas drew:andrew
    ed:edward,edmund,edgar,edwin eddie:edward,edmund,edgar,edwin effie:euphemia ellie:eleanor,ellen,elizabeth
    ella:eleanor,isabella eliza:elizabeth elsie:elizabeth,elspeth em:emma,emily,emmeline
    emmy:emma,emily ernie:ernest essie:esther estie:esther fanny:frances,stephanie
    fran:frances,francesca,francis frankie:francis,frances,franklin,frank frank:francis,franklin
    fred:frederick,alfred,frederic freddie:frederick,frederica,alfred freddy:frederick,alfred
    freda:frederica,winifred gabe:gabriel gabby:gabrielle,gabriella gene:eugene geoff:geoffrey georgie:george
    gerry:gerald,gerard,geraldine gert:gertrude gertie:gertrude trudy:gertrude gil:gilbert gill:gillian
    ginny:virginia,ginevra greg:gregory greta:margaret,margareta gwen:gwendolen,gwendolyn,guinevere
    hal:henry,harold hank:henry harry:henry,harold,harrison hattie:harriet hetty:henrietta,hester,esther
    hettie:henrietta,hester,esther herb:herbert howie:howard hughie:hugh ike:isaac,dwight
    izzy:isabel,isabella,isidore jack:john,jackson jacky:jacqueline jackie:jacqueline,john,jack jake:jacob
    jamie:james,jamison jan:janet,janice,janine janey:jane janie:jane jed:jedediah jeff:jeffrey,geoffrey,jefferson
    jem:james,jeremy,jemima jen:jennifer,jenna jenny:jennifer,jane,janet jennie:jennifer,jane
    jerry:jeremiah,gerald,jeremy,jerome jess:jessica,jessie,jesse jessie:jessica,jean,janet jill:gillian,jillian
    jim:james jimmy:james jo:joanna,josephine,joanne,joan joe:joseph joey:joseph,josephine johnny:john
    johnnie:john jock:john jon:jonathan,jonathon jos:joseph,josiah josh:joshua josie:josephine
    judy:judith jules:julian,julius,julia,juliet kat:katherine,katharine,kathleen
    kate:katherine,catherine,katharine,kathryn,kathleen katie:katherine,catherine,katharine,kathryn,kathleen,kate
    katy:katherine,catherine,katharine,kathryn,kate kay:katherine,kathleen ken:kenneth kenny:kenneth
    kim:kimberly,kimball kit:christopher,catherine,katherine,katharine kitty:catherine,katherine,katharine,kathleen
    larry:lawrence,laurence laurie:laurence,lawrence,laura,lauren lena:helena,magdalena,helen len:leonard
    lenny:leonard les:leslie,lester letty:letitia,lettice lettie:letitia,lettice
    lew:lewis,llewellyn lex:alexander,alexandra libby:elizabeth lil:lillian,lilian,lily lily:lillian,lilian
    lilly:lillian,lilian lina:carolina,angelina liz:elizabeth liza:elizabeth,eliza lizzie:elizabeth
    lizzy:elizabeth lisa:elizabeth,melissa lottie:charlotte lou:louis,louise,louisa lulu:louise,louisa,lucy
    lyddy:lydia maddie:madeleine,madeline,madison madge:margaret,marjorie
    mae:mary maggie:margaret,magdalena maisie:margaret,mary mamie:mary,margaret mandy:amanda manny:emmanuel
    marge:margaret,marjorie,margery margie:margaret,marjorie margot:margaret,marguerite marty:martin,martha
    mat:matthew matt:matthew matty:matilda,martha,matthew mattie:matilda,martha maud:matilda maude:matilda
    max:maximilian,maxwell,maxine,maxim meg:margaret,megan mel:melanie,melissa,melvin,melinda
    mick:michael mickey:michael mike:michael mikey:michael millie:mildred,millicent,camilla,amelia,emily
    mina:wilhelmina mindy:melinda minnie:wilhelmina,minerva,mary mitch:mitchell moll:mary molly:mary,margaret
    mimi:miriam,mary mo:maureen,mohammed,maurice,moses morty:mortimer nan:ann,anne,nancy,hannah
    nancy:ann,anne,agnes nat:nathaniel,nathan,natalie nate:nathaniel,nathan ned:edward,edmund,edgar
    neddy:edward,edmund nell:eleanor,helen,ellen,penelope nellie:eleanor,helen,ellen nelly:eleanor,helen,ellen
    nettie:annette,henrietta,antoinette nick:nicholas,dominic nicky:nicholas,nicola,nicole     nora:eleanor,honora,leonora norah:eleanor,honora ollie:oliver,olivia olly:oliver,olivia paddy:patrick
    pam:pamela pat:patrick,patricia patsy:patricia,patrick patty:patricia,martha,matilda peg:margaret
    peggy:margaret pen:penelope penny:penelope percy:percival pete:peter phil:philip,phillip
    pip:philip,philippa polly:mary prue:prudence rae:rachel ray:raymond
    reg:reginald reggie:reginald rich:richard richie:richard rick:richard,eric,frederick ricky:richard
    rob:robert robbie:robert,roberta rod:roderick,rodney roddy:roderick
    ron:ronald ronnie:ronald,veronica rosie:rose,rosemary,rosalind,rosamund,rosa     roz:rosalind rudy:rudolph,rudolf sadie:sarah sal:sally,sarah,salvatore
    sally:sarah sam:samuel,samantha,samson sammy:samuel,samantha sandy:alexander,alexandra,sandra     sasha:alexander,alexandra seb:sebastian shelly:michelle,rachel sid:sidney,sydney sol:solomon
    sonya:sophia sophy:sophia,sophie sophie:sophia stan:stanley steph:stephanie
    steve:stephen,steven stevie:stephen,steven,stephanie stew:stewart,stuart stu:stuart,stewart
    sue:susan,susanna,susannah sukey:susan,susannah susie:susan,susanna,susannah suzy:susan,suzanne
    syd:sydney,sidney tad:thaddeus,theodore tam:thomas tamsin:thomasina ted:theodore,edward,edmund
    teddy:theodore,edward,edmund terry:terence,theresa,terrence tess:theresa,teresa tessa:theresa,teresa
    theo:theodore,theodora,theobald tilly:matilda tilda:matilda tim:timothy timmy:timothy tina:christina,martina
    toby:tobias tom:thomas tommy:thomas toni:antonia tony:anthony,antony,antonio trish:patricia
    trixie:beatrice,beatrix ty:tyler,tyrone val:valerie,valentine vic:victor,victoria
    vicky:victoria vince:vincent viv:vivian,vivienne,vivien wally:walter,wallace walt:walter wat:walter
    wes:wesley wilf:wilfred,wilfrid will:william,wilfred willie:william willy:william win:winifred,winston
    winnie:winifred,winston woody:woodrow xander:alexander zach:zachary,zachariah zack:zachary zak:zachary
    zeke:ezekiel
"""
NICKNAMES: dict[str, frozenset[str]] = {
    short: frozenset(full.split(","))
    for short, _, full in (entry.partition(":") for entry in _NICKNAMES.split())
    if full
}
DIMINUTIVE_SUFFIXES = ("ie", "y", "kins")
