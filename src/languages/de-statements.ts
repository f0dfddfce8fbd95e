import type { StatementForms } from './statements'

export const deStatements: StatementForms = {
  to: 'auf|bis auf',
  by: 'um|ums',
  from: 'von|vom',
  before: 'nach|gegenüber|statt|anstatt|anstelle|versus|vs|gegen|verglichen|vergleich',
  earlier:
    'vorjahr|vorjahreswert*|vorjahreszeitraum|vorjahresquartal|vorquartal|zuvor|bisher|bislang|vorher|vorwert|alt|davor|früher|zunächst|ursprünglich|einst',
  fillers:
    'rund|etwa|ca|circa|zirka|ungefähr|knapp|gut|fast|beinahe|nahezu|annähernd|über|mehr|als|weniger|unter|mindestens|höchstens|maximal|bis|zu|nur|noch|gerade|einmal|lediglich|genau|exakt|jeweils|umgerechnet|insgesamt|brutto|netto|zusammen|satte|satten|stolze|stolzen|magere|mageren|kräftige|kräftigen|immerhin|sogar|jetzt|nun|zuletzt|derzeit|aktuell|inzwischen|mittlerweile|einen|eine|einem|ein|der|den|die|dem|das|wieder|überraschend|vorläufig|etwas|leicht',
  up: 'stieg*|steig*|gestiegen*|wuchs*|wächst|wachs*|gewachsen*|kletter*|geklettert*|legte|legten|zulegte*|zugelegt*|zulegen|gewann*|gewinnt|gewonnen|sprang*|spring*|gesprungen|erhöh*|anhob|anheben|angehoben*|hob|hoben|hebt|heben|hochgestuft|vergrößer*|zunahm*|zugenommen|plus|*plus|anstieg*|*anstieg|zuwachs|*zuwachs|*zuwächse|wachstum*|*wachstum|steigerung*|zunahme|aufschlag|erhöhung|sprung|kurssprung|schoss*|ausgeweitet|ausweit*|weitete*|aufgestockt|aufstock*|verteuer*|verfünffach*|vervielfach*|mehr|höher*|fester|teurer|vergrößert*|kursgewinn*|kursplus|anziehen|zog|hochgesetzt|heraufgesetzt|haussier*',
  down: 'fiel*|fäll*|fallen|gefallen*|sank*|sink*|gesunken*|senk*|gesenkt*|verlor*|verlier*|verloren|verliert|gab|gaben|nachgab*|nachgegeben|nachgeben|schrumpf*|geschrumpft*|verringer*|reduzier*|minus|*minus|rückgang*|*rückgang|einbruch*|*einbruch|abschlag|abnahme|verringerung|senkung|niedriger*|schwächer*|tiefer|weniger|billiger|verbilligt*|abgenommen|rutsch*|gerutscht*|abgerutscht|brach|brachen|eingebrochen*|büßte*|eingebüßt|kappt*|gekappt*|kürz*|gekürzt*|zurück|zurückgegangen|zurückgeh*|ging|gingen|herabgesetzt|zurückgenommen|nachlass*|kursverlust*|kursrutsch|sackte*|abgesackt|stürz*|gestürzt|vermindert*|halbier*',
  than: 'als|wie',
  more: 'mehr|höher|fester|teurer|darüber|plus|stärker|größer|länger',
  less: 'weniger|niedriger|schwächer|billiger|darunter|minus|leichter|tiefer|kleiner|kürzer|geringer',
  factors: {
    2: 'verdoppel*|*verdoppelt',
    3: 'verdreifach*',
    4: 'vervierfach*',
    5: 'verfünffach*',
    10: 'verzehnfach*',
    0.5: 'halbier*|*halbiert',
  },
  clauses: 'und|aber|sondern|während|wobei|nachdem|bevor|obwohl|weil|dass|doch|denn|sowie|dagegen|hingegen|wenn|sobald',
  turns: 'während|aber|sondern|hingegen|dagegen|wohingegen',
  corrections: 'korrektur|berichtigung|richtigstellung|korrigendum',
  wholeParts: 'konzern*|gesamt*|jahres*|quartals*|netto*|halbjahres*|gruppen*|rekord*|vorjahres*|unternehmens*|e',
  prepositions: 'an|in|im|von|vom|für|mit|auf|bei|beim|zu|zum|zur|aus|nach|über|unter|durch|um|und|oder|bis',
  idle: '',
  expected:
    'erwart*|prognos*|*prognose|*prognosen|*ziel|prognostizier*|rechnet|rechnen|rechnete|aussicht|ausblick|peilt|peilen|anpeilen|anvisier*|visiert|plant|plane|geplant*|planen|will|wollen|soll|sollen|sollte|dürfte|dürften|könnte|könnten|ziel|ziele|zielt|jahresziel*|jahresprognose|spanne|zielspanne|vorgabe|guidance|stellt|verspricht|versprochen*|verspreche|hofft|hoffen|möglich|künftig|voraussichtlich|wird|werden|würde|vorgenommen|nimmt|schätzung*|schätzt',
  estimate:
    'analyst*|konsens*|marktbeobachter*|experten|schätzung*|schätzt|schätzen|unsere|unser|wir|ich|haus|research|modell*|modellieren|kepler|rechne',
  unchanged:
    'bestätigt*|bestätigen|bekräftig*|unverändert*|bleibt|bleiben|blieb|beibehalten|behält|hält|hielt|halten|weiter|weiterhin|nach wie vor|wie angekündigt|unangetastet|festgehalten',
  lasting: 'unverändert*|weiterhin|nach wie vor|seit jahren|bleibt|wie vor|jahren',
  revised:
    'statt|senkt*|gesenkt*|kappt*|gekappt*|angehoben*|hob|hebt|erhöht*|korrigier*|korrektur*|revidier*|verschob*|verschieb*|verschoben*|vorgezogen*|verlegt*|neuer|neue|nunmehr|nicht mehr|nur noch|richtig|richtigstellung|aktualisier*|präzisier*|konkretisier*|ursprünglich*|eigentlich|später als|früher als|verspätet*|verzöger*|bisher*|vorläufig*',
  coming:
    'wird|werden|folgt|folgen|soll|sollen|will|wollen|lädt|geplant*|vorgesehen|angesetzt|ansteht|bevorsteht|kommende*|demnächst|nächste*|vorlegen|vorstellen|veröffentlichen',
  over: 'war|waren|wurde|wurden|hatte|hatten|hat|haben|worden|gewesen|gestern|vergangen*|zuletzt',
  on: 'am|den|dem|zum',
  moved: 'verschob*|verschieb*|verschoben*|vorgezogen*|verlegt*|vertagt*|später als|korrigier*|korrektur|verzöger*|neuer termin|richtig',
  rival: 'rival*|konkurren*|wettbewerb*|nachbar*|gegenspieler*|branchenkolleg*|mitbewerber*|erzrivale*|kontrahent*|verfolger',
  self: 'anteil|anteile|konzern*|unternehmen*|gesellschaft|firma|aktie*|papier*|titel|haus|gruppe|management|vorstand*|wert|anteilsschein*|kurs|emittent*|hersteller|*hersteller|*konzern|*unternehmen',
  deeds:
    'zähl*|beschäftigt*|betreibt|betrieb|unterhält|unterhielt|verfügt*|besitzt|besaß|erlös*|verdient*|produziert*|fördert*|beförder*|setzt|setzte|erwirtschaftet*',
  reportingDates: '*stichtag|*stichtags|geschäftsjahresende',
  part: 'sparte*|*sparte|segment*|*segment|tochter*|*tochter|bereich*|*bereich|division*|geschäft|*geschäft|region*|europa*|asien*|china*|deutschland*|nordamerika*|usa|amerika*|weltweit*|ausland*|inland*|inländisch*|frankreich|spanien|italien|österreich*|schweiz*|niederlande*|japan*|indien|polen|standort*|werk|neukunden|bestandskunden|stammkunden|app|online*|lkw*|pkw*|nutzfahrzeug*|privatkunden|firmenkunden|großbritannien|afrika|südamerika|lateinamerika|skandinavien|heimatmarkt',
  bases: {
    adjusted: 'bereinigt*|adjustiert*|sondereffekt*|sonderposten|einmaleffekt*|vor sondereffekten',
    organic: 'organisch*|vergleichbar*|flächenbereinigt*|währungsbereinigt*|flächengleich',
    continuing: 'fortgeführt*',
    proforma: 'pro-forma|annualisiert*',
  },
  relatives: 'die|der|das|den|dem|welche|welcher|welches|was',
  session:
    'vorbörslich*|nachbörslich*|vormittag*|nachmittag*|mittag*|morgen|morgens|abend|abends|zwischenzeitlich*|zeitweise|zunächst|zeitweilig|spitze|handelsbeginn|eröffnung|tradegate|frankfurt|stuttgart|gettex|quotrix|schwarz|adr|ads|adrs|hinterlegungsschein*',
  holders: {
    management:
      'management|vorstand|vorstands|führung|führungsriege|manager*|direktor*|insider|vorstände|organe|unternehmensführung|gründer|gründern|leitung',
    family: '*familie|familie|familien|gründerfamilie|clan|angehörige*',
    state: 'land|bund|staat|freistaat|bundesland|regierung|kommune|stadt|staatsfonds',
    staff: 'belegschaft|mitarbeiter*',
    free: 'streubesitz|freefloat',
    institutions: 'institutionelle*|fonds|investmentfonds',
  },
  placeBefore: 'in|bei|aus|nach|nahe',
  placeIn: 'im|beim',
  succession:
    'nachfolg*|folgt|ablös*|abgelöst|übernimmt|übernahm|wechselt|wechsel|rückt|aufrück*|scheidet|ausscheid*|zurücktr*|zurückgetreten|rücktritt|ehemalig*|früher*|bisherig*|einstig*|designiert*|künftig*|interim*|kommissarisch|ex|abgang|abschied|verlässt|verließ|ernannt|berufen|damalig*|vorgänger*|abtritt|antritt|hört',
  back: 'das|dies|damit|dieser|dieses',
  whole: 'des|der|aller|dieser|bei|am|an|im|unter|vom',
  totals: 'zusammen|insgesamt|macht|summe|gesamt|summiert|summieren|addiert|unterm|kommen so|ergibt|ergeben',
  shares: 'entfielen|entfiel|entfallen|entfällt|steuerte|steuerten|davon|trug|trugen|beisteuerte*',
  multiples: '*fache|*fachen|*-fache|doppelte|doppelten|fache|fachen',
  pieces: 'gerät*|einheit*|stück*|mal|exemplar*|produkt*|system*|maschine*',
  thereof: 'davon|hiervon|daran',
  or: 'oder|beziehungsweise|bzw',
  per: 'pro|je|per|jeweils',
  of: 'von|vom|bei|des|der',
  houses:
    'research|bank|bankhaus|privatbank|securities|capital|partners|markets|co|cie|investment|investments|brokerage|broker|analysehaus|group|advisors|advisory|equity|bancorp|sachs|stanley|suisse|landesbank|bankgesellschaft|chase|jefferies|nomura|berenberg|kepler|ubs|barclays|citigroup|hsbc|rbc|jpmorgan|bernstein|warburg|hauck|metzler|oddo|dz|lbbw|deutsche',
  legalForms: 'ag|se|gmbh|kgaa|inc|plc|corp|ltd|holding|holdings|group|nv|sa|spa|asa|ab|oyj',
  shareWords: 'aktie|aktien|aktionäre|aktionären|papier|papiere|titel|anteilsschein|anteilsscheine',
  nameParts: 'chef|chefin|vorstand|tochter|konzern|management|analyse|zahlen|kurs|report|prognose|aktionäre|anleger',
  genericNames: 'bank|bankhaus|deutsche|erste|first|die|der|das|neue|privatbank|american|general|united',
  notNames:
    'erlös*|verlust*|dresdner|*er aktie|drogerie*|wall|street|börse*|*börse|dax|mdax|sdax|tecdax|dow|nasdaq|ki|ai|cloud|it|tech*|chef*|analyst*|anleger*|aktionär*|investor*|markt|märkte|kunde*|kunden|nutzer|zahl|zahlen|umsatz*|gewinn*|ergebnis*|prognose*|kurs*|*kurs|rally*|rallye|chance*|gold*|silber|öl|wasserstoff*|chip*|halbleiter*|auto*|software*|biotech*|immobilien*|deutsch*|europäisch*|amerikanisch*|chinesisch*|us|eu|usa|fed|ezb|cfo|ceo|cto|herr|frau|dr|prof|liebe|lesen*|jetzt|neue|top|mega|hammer|diese*|gratis*|kostenlos*|report*|analyse*|brief|depot*|millionen|milliarden|euro|dollar|franken|fünf|drei|zwei|serie|welche*|was|wie|warum|händler*|banken|bank',
  fiscalEnds: 'endet|endete|enden|ausläuft|läuft|abschließt|schließt|bis|abgelaufen|zum',
  dateLabels: 'analyse vom|studie vom|report vom|stand|ausgabe vom|brief vom|update vom|veröffentlicht am|prognose vom|aktualisiert am',
}
