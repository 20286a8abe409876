import type { NoteTexts } from './codes';

export const NOTE_TEXTS_EN: NoteTexts = {
  amountApproximate: 'The amount "{text}" is approximate; it counts as written and is marked so.',
  amountColumnsDiffer:
    'Total investment {total} and agreed amount {signed} differ; the total counts, the other is kept beside it.',
  amountMissing:
    '"{project}" has no amount: it counts as a project and adds nothing to the total investment.',
  amountNotRead: 'The amount "{text}" was not understood; the text is kept.',
  amountOver100Yi: '{amount} is more than 10 billion yuan; see whether 万元 was meant.',
  amountPending: '"{text}" states no amount; none is counted.',
  amountRange: '"{text}" is a range; neither end is taken, there is no amount yet.',
  amountSidesDiffer:
    'Domestic {domestic} and foreign {foreign} are in different currencies; the domestic amount counts.',
  amountUnder100Wan: '{amount} is less than one million yuan; see whether 亿元 was meant.',
  cellError: 'The cell holds the formula error {error}; it has no value.',
  columnGuessed: '"{heading}" is no known heading; by its content it was taken for "{fieldEn}".',
  columnHidden: 'The column "{heading}" is hidden; it was read all the same.',
  columnUnknown: 'The column "{heading}" was not understood; its content is kept. You can say what it is.',
  companiesUnnamed: '{stated} companies are stated and {named} named.',
  companyByAlias: '"{name}" was taken for "{company}" by a short or former name.',
  companyNameTwice:
    '{codes} companies bear this name with different credit codes; without a code the first is taken.',
  countryUnknown: 'The country "{country}" was not recognised; it is kept as written.',
  creditCodeInvalid:
    'The credit code "{code}" does not verify and is not used; the company is known by its name.',
  creditCodeShared:
    'The credit code {code} stands with "{name}" and with "{company}"; they are taken for one company.',
  creditCodeTidied: 'Letters O and I in the credit code were read as 0 and 1: {code}.',
  dateCoarse: '"{text}" is known to the month; it is kept as {read}.',
  dateDotMonth: '"{text}" was read as {read}; if October was meant and the zero got lost, correct it.',
  dateNotRead: 'The date "{text}" was not understood and is left empty.',
  dateShort: '"{text}" was read as {read}.',
  dayAhead: 'The day {day} lies ahead.',
  daysDiffer: '{stated} days are stated; the dates make {days}.',
  companySimilar:
    '"{name}" is very like "{other}"; they come in as two companies. Please check whether they are one.',
  duplicateRow: 'The same as row {row}{sheet}; it counts once.',
  duplicateRowOtherOwner:
    'The same signing as row {row}{sheet} with another owner ({owner}); it counts once.',
  foreignFromCountry: 'No column says whether companies are foreign-related; their country decides.',
  foreignFromTitle: 'No column says so; by the title "{title}" all companies are foreign-related.',
  formulaWithoutResult: 'The formula has no stored result; open and save the file in Excel once.',
  investorDiffers: 'This row of "{project}" names another investor; it is taken for the same project.',
  lateStatistics: 'Signed {signed}, reported {stat}; it counts in the month of the report.',
  membersMissing: 'No members are named.',
  overseasWithoutApproval: 'The trip abroad has no approval number.',
  phaseOneInCell: 'The amount names phase one, {amount}; it is kept as such.',
  placesFromText: 'There is no destination; the purpose says {places}.',
  placesMissing: 'There is no destination.',
  rateDerived: 'There is no rate; the amount in yuan makes 1 {currency} = {rate}.',
  rateNotRead: 'The rate "{text}" was not understood.',
  rateUnusual: 'The rate {rate} is unusual for {currency}.',
  relationFromWords: 'Taken for an expansion because of "{word}": only the increment counts, not a project.',
  rowWithoutName: 'The row has no name and was not imported.',
  rowsHidden: 'There are hidden rows; they were read all the same.',
  sameNameOtherInvestor: 'Another project "{project}" has a different investor; they are two projects.',
  secondInvestorRow:
    '"{project}" with the same day and amount: a further investor of one project, the amount counts once.',
  sectionRows: '{number} rows are headings of sections and no data.',
  sheetCut: '{rows} rows and {columns} columns beyond the limit were not read.',
  sheetHidden: 'The sheet is hidden; it was read all the same.',
  sheetNotUnderstood: 'No headings were recognised in this sheet; it was not read.',
  sideAgreement:
    'The project has an investment agreement beside this one; this one adds no count and no amount.',
  signedYearOnly:
    'There is no column for the day of signing; only the year {year} is known, no quarter or month.',
  stageFreeText:
    'The stage is a text; it is kept as latest progress, and the stage follows from its words and the signing.',
  statBeforeSigning: 'The statistical day {stat} lies before the signing on {signed}.',
  totalDiffers:
    '{total} (100 million yuan) fits neither the sum by the counting rules, {rules}, nor the plain sum, {plain}; it differs from the rules by {difference}. {explained}',
  totalMatchesPlain:
    '{total} (100 million yuan) is the plain sum of the column; by the counting rules it is {rules}. {explained}',
  totalMatchesRules:
    '{total} (100 million yuan) is the sum by the counting rules; the plain sum is {plain}. {explained}',
  tripNoTwice: 'The trip number {no} is used for other days already; this row goes without it.',
  tripNoUnknown: 'There is no trip {no} among the trips.',
  tripRowsJoined: 'Same days, places and people or companies as row {row}: one trip.',
  visitDayFromTrip: 'No day of the visit is given; the first day of the trip is taken.',
  visitTwiceThatDay: 'The same company on the same day as row {row}{sheet} with another content: two visits.',
  wordUnknown: '"{word}" was not understood; the text is kept.',
  yearFromElsewhere: 'The sheet names no year; dates without one are taken as {year}.',

  amountAbsurd:
    'The amount of "{project}" is {amount}; most likely the unit is wrong. Confirm or correct it.',
  amountInvalid: '"{text}" under "{heading}" is no amount. What should it be?',
  amountMeaning: '"{project}" was {before} before: is {amount} the new total or the difference?',
  amountShare: 'A further investor of "{project}" has {amount} (row above: {above}). How do they relate?',
  companyAmbiguous: '"{name}" fits {count} companies that are there already. Which one is it?',
  companyMissing: 'The row names no company. Which one was visited?',
  dateInvalid: '"{text}" under "{heading}" is no date. Which day is meant?',
  dateMissing: '"{heading}" is empty. Which day was it?',
  directionUnclear: 'Does "{title}" list visits to companies, receptions, or calls on residents?',
  directionUnknown: 'What does "{word}" under "{heading}" mean?',
  endBeforeStart: 'The return lies before the departure ({text}). Which day was the return?',
  endDateMissing:
    '"{project}" is said to be "{stage}" without an agreement that ends it. On which day did it leave?',
  foreignUnknown: 'Is "{word}" under "{heading}" foreign-related?',
  planUnclear: 'Were the trips of "{title}" made?',
  rateMissing: '{amount} of "{project}" has no rate: how many yuan was 1 {currency} on {day}?',
  relationUnknown: 'What kind of agreement is "{word}" under "{heading}"?',
  secondSigning: '"{project}" is signed already, and again on {day} ({amount}). What is that?',
  signedDateMissing: '"{project}" has no day of signing. Which day was it?',
  signingUnclear: '"{project}" ({stage}) names no kind of agreement. What was signed?',
  stageUnknown: 'Which stage is "{word}" under "{heading}"?',
  stateUnknown: 'Which state is "{word}" under "{heading}"?',
  unitMissing: '"{heading}" states no unit. What is "{example}" counted in?',
  yearMissing: 'The dates of "{title}" have no year. Which one is it?',
};
