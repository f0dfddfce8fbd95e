import type { StatementForms } from './statements'

export const enStatements: StatementForms = {
  to: 'to|at',
  by: 'by',
  from: 'from|of',
  before: 'against|versus|vs|after|compared|than|following',
  earlier: 'previously|earlier|prior|year-ago|former|formerly|originally|initially|old',
  fillers:
    'about|around|roughly|nearly|almost|some|just|over|under|more|than|less|least|most|only|exactly|a|an|the|approximately|approx|close|as|much|little|well|above|below|its|slightly|another|further|record|total|combined|net|gross|mere|measly|whopping|full|still|now',
  up: 'rose|rise|rises|risen|rising|gain|gains|gained|gaining|increase*|increasing|grew|grow|grows|growing|grown|growth|climb*|jump*|surge*|surging|advance*|added|adding|up|higher|raise*|raising|lifted|lifts|lift|lifting|widen*|expand*|soar*|doubl*|tripl*|boost*|hike*|more|improvement|upside|rally|rallied|rallies|ripped|tacked|upped',
  down: 'fell|fall|falls|fallen|falling|drop*|decline*|declining|decrease*|decreasing|lost|lose|loses|losing|shrank|shrink*|shrunk|slid|slide*|sliding|slip*|down|lower|lowered|lowers|cut|cuts|cutting|reduce*|reducing|reduction|narrow*|dip|dips|dipped|tumble*|plunge*|sank|sink*|less|fewer|weaker|trim*|slump*|eased|ease|halv*|retreat*|shed|sheds|downside',
  than: 'than|as',
  more: 'more|higher|up|above|better|longer|larger|upside',
  less: 'less|fewer|lower|down|below|worse|smaller|shorter|weaker|downside',
  factors: { 2: 'doubl*', 3: 'tripl*|trebl*', 4: 'quadrupl*', 10: 'tenfold', 0.5: 'halv*' },
  clauses: 'and|but|while|whereas|which|after|before|as|because|although|though|when|since|who|that|or',
  turns: 'while|but|whereas|although',
  corrections: 'correction|corrigendum|clarification|erratum',
  wholeParts: 'group*|full*|total*|net*|year|quarter*|first|second|third|fourth|half|end|record|all|co',
  prepositions: 'of|in|at|for|to|on|with|and|or|by|from|into|than|as|between|per',
  idle: 'made|make|makes|making|set|ended|end|ends|opened|built|build|signed|sign|take|took|give|gave|broke|shut',
  expected:
    'expect*|forecast*|guid*|outlook|target*|aim*|plan*|sees|see|predict*|project*|estimat*|anticipat*|will|would|should|could|may|might|goal|promis*|hope*|likely|range|intend*|due|projected|consensus|guidance',
  estimate: 'analyst*|consensus|poll*|street|brokers|estimate*|sell-side|forecasters|we|our|my|i|model',
  unchanged:
    'reaffirm*|reiterat*|confirm*|unchanged|kept|keeps|keep|maintain*|stood|stands|stand|left|still|stuck|stick|repeated|repeats|backed|on track|continues',
  revised:
    'now|revis*|rais*|lift*|cut|cuts|lower*|trim*|instead|previously|correct*|correction|updated|update|postpon*|reschedul*|delay*|moved|brought forward|pushed|no longer|originally|earlier|new|changed|narrowed|preliminary|rather',
  coming: 'will|follow|follows|next|scheduled|due|upcoming|coming|set|expected|plans|presents|reports|meets|meet',
  over: 'was|were|had|has|have|been|did|said|ended|closed|last|yesterday|reported|announced',
  on: 'on|for|from|until|by',
  moved: 'postpon*|reschedul*|delay*|moved|forward|pushed|instead|rather|correct*|slipped|no longer',
  rival: 'rival*|competitor*|peer|peers|counterpart*|competing|neighbor*|neighbour*',
  self: 'share|company|group|firm|shares|stock|management|board|business|issuer|*maker|maker|producer|operator|vendor|lender|bank|miner|retailer|manufacturer|it|its',
  part: 'unit|division|segment|subsidiary|arm|region|europe*|asia*|china|chinese|america*|worldwide|global|globally|domestic|international|overseas|us|u.s.|uk|germany|france|japan|india|canada|new|existing|retail|wholesale|online|commercial|mortgage|subscription|license*|licence*|services|hardware|cloud',
  basis:
    'adjusted|organic|gaap|non-gaap|like-for-like|comparable|underlying|reported|diluted|basic|pro-forma|proforma|constant|normalized|recurring|excluding|without|before|net|gross|annualized|statutory|preliminary',
  session:
    'premarket|pre-market|after-hours|postmarket|morning|afternoon|midday|early|intraday|opened|opening|briefly|adr|ads|adrs|depositary',
  offices: {
    ceo: 'chief executive|chief executive officer|ceo|managing director|president and chief executive',
    cfo: 'chief financial officer|cfo|finance chief|finance director',
    coo: 'chief operating officer|coo',
    cto: 'chief technology officer|cto|chief scientific officer',
    chair: 'chairman|chairwoman|chair|chairperson',
  },
  holders: {
    management: 'management|directors|managers|insiders|executives|founder|founders|officers',
    family: 'family|families|heirs|relatives|clan',
    state: 'state|government|treasury',
    staff: 'employees|staff',
    free: 'float|free-float',
    institutions: 'institutions|funds|institutional',
  },
  placeBefore: 'in|at|near',
  succession:
    'succe*|replac*|step|steps|stepping|stepped|retir*|hands|former*|outgoing|incoming|interim|acting|resign*|named|appoint*|becom*|leaves|leaving|depart*|next|previous*|ex|takes|predecessor',
  back: 'that|this|it',
  whole: 'of|in|for|among',
  per: 'per|a|apiece|each|an',
  of: 'at|of|from',
  houses:
    'research|bank|securities|capital|partners|markets|co|investment|investments|brokerage|group|advisors|advisory|equity|sachs|stanley|chase|haines|wells|jefferies|nomura|barclays|ubs|citi|citigroup|hsbc|rbc|jpmorgan|bernstein|cowen|piper|needham|wedbush|stifel|evercore|mizuho|baird',
  legalForms: 'inc|corp|ltd|plc|holdings|group|co|corporation|limited|company|llc|bancorp|ag|se|sa|nv|asa',
  shareWords: 'shares|stock|shareholders|investors|stockholders',
  nameParts: 'owned|backed',
  genericNames: 'bank|first|the|american|general|united|new|royal|national|shares',
  notNames:
    'wall|street|dow|nasdaq|s&p|ai|ev|ceo|cfo|cto|chief|executive|officer|analyst*|investor*|shareholder*|sources|buy|sell|hold|free|report*|market*|first|second|third|fourth|revenue*|sales|earnings|profit*|results|stock*|battery|electric*|cannabis|lithium|gold|oil|bank*|tiny|next|one|two|three|this|that|class|ordinary|common|preferred|u.s|us|uk|eu|fed|sec|fda|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mr|mrs|ms|dr|president|chairman|board|company|group|management|american|european|chinese|german|british|british|swiss|japanese|canadian|australian',
  dateLabels: 'analysis of|report of|alert of|updated|posted|published|as of|edition of|analysis dated|report dated',
}
