import type { Forms, FormsBy } from './language'

/** ISO 4217 codes that may stand around a number in capitals; those of metals and funds are left out. */
export const CURRENCY_CODES: Forms =
  'aed|afn|all|amd|ang|ars|aud|awg|azn|bam|bbd|bdt|bgn|bhd|bif|bmd|bnd|bob|brl|bsd|bwp|byn|bzd|cad|cdf|chf|clp|cny|cop|crc|cup|czk|' +
  'dem|djf|dkk|dop|dzd|egp|etb|eur|fjd|gbp|gel|ghs|gtq|hkd|hnl|hrk|huf|idr|ils|inr|iqd|irr|isk|jmd|jod|jpy|kes|kgs|khr|krw|kwd|kzt|' +
  'lak|lbp|lkr|lyd|mad|mdl|mga|mkd|mmk|mnt|mop|mur|mvr|mwk|mxn|myr|mzn|nad|ngn|nio|nok|npr|nzd|omr|pab|pen|pgk|php|pkr|pln|pyg|qar|' +
  'ron|rsd|rub|rwf|sar|scr|sek|sgd|thb|tjs|tmt|tnd|try|ttd|twd|tzs|uah|ugx|usd|uyu|uzs|ves|vnd|xaf|xcd|xof|yer|zar|zmw|btc|eth'

/** Codes that are no everyday words, so that small letters do as well. */
export const PLAIN_CODES: Forms = 'usd|eur|chf|gbp|jpy|cad|aud|cny|hkd|inr|dkk|nok|sek|sgd|nzd|krw|brl|mxn|zar|rub|pln|czk|huf|btc'

/** Other codes that markets use, by ISO 4217. */
export const OTHER_CODES: FormsBy = {
  CNY: 'rmb|cnh',
  GBP: 'stg',
  CHF: 'sfr|fr',
  SEK: 'kr',
  EUR: '€ur',
  DEM: 'dm',
  INR: 'rs',
  MYR: 'rm',
  IDR: 'rp',
  TRY: 'tl',
  PLN: 'zł',
  CZK: 'kč',
  ILS: 'nis',
  TWD: 'ntd',
  KES: 'ksh',
}

/** Currency words that languages share, by ISO 4217. */
export const CURRENCY_WORDS: FormsBy = {
  JPY: '円',
  CNY: '元',
  KRW: '원',
  RUB: 'руб',
  AFN: 'afghani|afghanis',
  ALL: 'lek|lekë',
  AMD: 'drams',
  AOA: 'kwanza|kwanzas',
  BDT: 'taka|takas',
  BGN: 'lew|lewa|leva|лв',
  BOB: 'boliviano|bolivianos',
  BTN: 'ngultrum|ngultrums',
  BWP: 'pula',
  CRC: 'colones|colón',
  CZK: 'koruna|korunas|koruny',
  ETB: 'birr',
  GEL: 'lari',
  GHS: 'cedi|cedis',
  GMD: 'dalasi|dalasis',
  GTQ: 'quetzal|quetzales|quetzals',
  HNL: 'lempira|lempiras',
  HRK: 'kuna|kunas',
  HTG: 'gourde|gourdes',
  IDR: 'rupiah|rupiahs',
  ILS: 'sheqel|sheqels',
  ISK: 'króna|krónur',
  KHR: 'riel|riels',
  KZT: 'tenge',
  LAK: 'kip',
  MGA: 'ariary',
  MMK: 'kyat|kyats',
  MNT: 'tugrik|tugriks|tögrög',
  MVR: 'rufiyaa',
  MYR: 'ringgit|ringgits',
  MZN: 'metical|meticais',
  NGN: 'naira|nairas',
  NIO: 'córdoba|córdobas|cordobas',
  PAB: 'balboa|balboas',
  PGK: 'kina',
  PYG: 'guaraní|guaranis|guaraníes',
  SZL: 'lilangeni|emalangeni',
  THB: 'baht|bahts',
  TJS: 'somoni',
  TOP: 'paʻanga|paanga',
  UAH: 'hryvnia|hryvnias|hryvnja|грн',
  VES: 'bolivar|bolivars|bolívar|bolívares|bolivares',
  VND: 'dong|dongs',
  VUV: 'vatu',
  WST: 'tala',
  ZMW: 'kwacha',
}

/** Currencies that nobody counts in hundredths, so that a point before three digits groups them. */
export const WHOLE_CURRENCIES: Forms = 'jpy|krw|vnd|idr|clp|cop|pyg|huf|isk|ugx'

/** Codes of a hundredth. */
export const HUNDREDTH_CODES: FormsBy = { GBP: 'gbx', ZAR: 'zac' }

export const CURRENCY_SYMBOLS: FormsBy = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥|￥',
  INR: '₹',
  KRW: '₩',
  RUB: '₽',
  THB: '฿',
  TRY: '₺',
  ILS: '₪',
  VND: '₫',
  PHP: '₱',
  UAH: '₴',
  NGN: '₦',
  BTC: '₿',
  GHS: '₵',
  CRC: '₡',
  PYG: '₲',
  KZT: '₸',
  LAK: '₭',
  MNT: '₮',
  AZN: '₼',
  GEL: '₾',
  BDT: '৳',
  KHR: '៛',
}

/** Letters in front of `$` by currency: A$, HK$. */
export const DOLLAR_LETTERS: FormsBy = {
  USD: 'us|u',
  AUD: 'a|au',
  CAD: 'c|ca|can|cdn',
  HKD: 'hk',
  SGD: 's|sg',
  NZD: 'nz',
  TWD: 'nt',
  BRL: 'r',
  MXN: 'mx|mex',
  JMD: 'j',
  TTD: 'tt',
  BZD: 'bz',
  XCD: 'ec',
  BBD: 'bds',
  FJD: 'fj',
  NAD: 'na',
  KYD: 'ci',
}

/** Currency of a family by nation (ISO 3166); `''` where no nation is named. */
export const FAMILIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    '': 'USD',
    US: 'USD',
    CA: 'CAD',
    AU: 'AUD',
    HK: 'HKD',
    SG: 'SGD',
    NZ: 'NZD',
    TW: 'TWD',
    JM: 'JMD',
    NA: 'NAD',
    BB: 'BBD',
    BM: 'BMD',
    BN: 'BND',
    BS: 'BSD',
    BZ: 'BZD',
    FJ: 'FJD',
    GY: 'GYD',
    KY: 'KYD',
    LR: 'LRD',
    SR: 'SRD',
    TT: 'TTD',
    ZW: 'ZWL',
  },
  pound: { '': 'GBP', GB: 'GBP', EG: 'EGP', LB: 'LBP', SD: 'SDG', SY: 'SYP', GI: 'GIP', FK: 'FKP' },
  shilling: { '': 'KES', AT: 'ATS', KE: 'KES', TZ: 'TZS', UG: 'UGX', SO: 'SOS' },
  dirham: { '': 'AED', AE: 'AED', MA: 'MAD' },
  ruble: { '': 'RUB', RU: 'RUB', BY: 'BYN' },
  leu: { '': 'RON', RO: 'RON', MD: 'MDL' },
  manat: { '': 'AZN', AZ: 'AZN', TM: 'TMT' },
  som: { KG: 'KGS', UZ: 'UZS' },
  sol: { PE: 'PEN' },
  real: { '': 'BRL', BR: 'BRL' },
  lev: { BG: 'BGN' },
  dram: { AM: 'AMD' },
  colon: { CR: 'CRC', SV: 'SVC' },
  cordoba: { NI: 'NIO' },
  guarani: { PY: 'PYG' },
  krone: { '': 'SEK', SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK', CZ: 'CZK', EE: 'EEK' },
  franc: { '': 'CHF', CH: 'CHF', FR: 'FRF', BE: 'BEF', XO: 'XOF', RW: 'RWF', CD: 'CDF', DJ: 'DJF', GN: 'GNF', BI: 'BIF', KM: 'KMF' },
  rupee: { '': 'INR', IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR', SC: 'SCR' },
  peso: { '': 'MXN', MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP', UY: 'UYU', CU: 'CUP', DO: 'DOP' },
  riyal: { '': 'SAR', SA: 'SAR', QA: 'QAR', OM: 'OMR', IR: 'IRR', YE: 'YER' },
  dinar: { '': 'KWD', LY: 'LYD', MK: 'MKD', KW: 'KWD', BH: 'BHD', JO: 'JOD', RS: 'RSD', TN: 'TND', DZ: 'DZD', IQ: 'IQD' },
  won: { '': 'KRW', KR: 'KRW', KP: 'KPW' },
  lira: { '': 'TRY', TR: 'TRY', IT: 'ITL' },
  mark: { '': 'DEM', DE: 'DEM', BA: 'BAM' },
}

/** Vulgar fractions. */
export const FRACTION_SIGNS: FormsBy<number> = {
  0.5: '½',
  0.25: '¼',
  0.75: '¾',
  [1 / 3]: '⅓',
  [2 / 3]: '⅔',
  0.2: '⅕',
  0.4: '⅖',
  0.6: '⅗',
  0.8: '⅘',
  0.125: '⅛',
  0.375: '⅜',
  0.625: '⅝',
  0.875: '⅞',
}

/** What the number behind is part of: indices, aircraft, devices, language models. Own list, of names that market reports use. */
export const NUMBERED_NAMES: Forms =
  'dax|mdax|sdax|tecdax|hdax|stoxx|eurostoxx|euro stoxx|stoxx europe|s & p|s&p|nasdaq|ftse|ftse mib|cac|aex|ibex|smi|atx|nikkei|topix|russell|' +
  'dow|hang seng|csi|kospi|kosdaq|sensex|nifty|asx|omx|omxs|bel|psi|wig|msci|fortune|forbes|' +
  'boeing|airbus|embraer|iphone|ipad|galaxy|pixel|windows|android|ios|macos|playstation|xbox|gpt|chatgpt|gemini|claude|llama|qwen|grok|' +
  'mistral|deepseek|gemma|sora|copilot|model|modell|typ|type|falcon|starship|ariane|apollo|formel|porsche|mach|wlan|wifi|wi - fi|' +
  'usb|http|tls|bluetooth|python|java|web|industrie|industry|covid|mar|mifid|basel|solvency|ifrs|ias|iso|din'
