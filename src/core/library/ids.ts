/** The ids of the contract in `docs/WORKBOOK.md`. They are permanent: other programs read them. */

export type SectionId =
  | 'profile'
  | 'holdings'
  | 'periodicals'
  | 'equipment'
  | 'activities'
  | 'readers'
  | 'history'
  | 'narrative'
  | 'categories'
  | 'settings';

/** What one row of `holdings` stands for: a copy, a title with a number of copies, or a type with totals. */
export type Grain = 'copy' | 'title' | 'summary';

/**
 * What a table of `holdings` says: what is there, what came in a time, what left, or once more what another table counts (docs/WORKBOOK.md, "What exactly is
 * counted" 15).
 */
export type HoldingsRole = 'stock' | 'acquisitions' | 'withdrawals' | 'claim';

export type DocumentCategory = 'textbook' | 'professional' | 'reference' | 'children' | 'periodical' | 'other';
/** The document categories that are counted in copies; periodicals are counted in titles and issues. */
export type BookCategory = Exclude<DocumentCategory, 'periodical'>;
export type EquipmentCategory =
  | 'computer'
  | 'printer'
  | 'cabinet'
  | 'shelf'
  | 'displayCabinet'
  | 'librarianDesk'
  | 'readingSet'
  | 'mobileTable'
  | 'light'
  | 'fan'
  | 'otherEquipment';
export type ActivityCategory =
  | 'writtenIntroduction'
  | 'display'
  | 'introductionSession'
  | 'bibliography'
  | 'teachingMaterial'
  | 'contest'
  | 'bookFair'
  | 'exhibition'
  | 'textbookCheck'
  | 'distribution'
  | 'recall'
  | 'inspection'
  | 'meeting'
  | 'housekeeping'
  | 'stocktake'
  | 'otherActivity';
export type SourceCategory = 'purchased' | 'allocated' | 'donated' | 'otherSource';
export type ConditionCategory =
  'usable' | 'good' | 'broken' | 'wornOut' | 'obsolete' | 'mouldy' | 'oldCurriculum' | 'lost' | 'disposed';
export type CategoryId = DocumentCategory | EquipmentCategory | ActivityCategory | SourceCategory | ConditionCategory;
export type CategoryGroup = 'document' | 'equipment' | 'activity' | 'source' | 'condition';

export type FieldId =
  // holdings
  | 'accessionNumber'
  | 'entryDate'
  | 'title'
  | 'author'
  | 'publisher'
  | 'publishedYear'
  | 'price'
  | 'quantity'
  | 'amount'
  | 'category'
  | 'classNumber'
  | 'generalRegisterNumber'
  | 'source'
  | 'withdrawalRecord'
  | 'withdrawalDate'
  | 'condition'
  | 'stocktake'
  | 'note'
  | 'unit'
  // holdings, summary grain
  | 'titles'
  | 'copies'
  | 'value'
  | 'opening'
  | 'added'
  | 'withdrawn'
  | 'closing'
  | 'openingValue'
  | 'addedValue'
  | 'withdrawnValue'
  | 'closingValue'
  // equipment
  | 'name'
  | 'good'
  | 'broken'
  | 'seats'
  | 'unitPrice'
  | 'yearInUse'
  // activities
  | 'date'
  | 'kind'
  | 'content'
  | 'times'
  | 'works'
  | 'participants'
  | 'audience'
  | 'place'
  | 'person'
  | 'result'
  // readers
  | 'pupilVisits'
  | 'teacherVisits'
  | 'pupilLoans'
  | 'teacherLoans'
  | 'inHouse'
  // periodicals, history, narrative, categories
  | 'issue'
  | 'schoolYear'
  | 'indicator'
  | 'part'
  | 'text'
  | 'use'
  | 'group'
  | 'parent'
  | 'spellings';

export type IndicatorId =
  | `copies.${BookCategory}`
  | 'copies.total'
  | `titles.${BookCategory}`
  | 'titles.total'
  | `value.${BookCategory}`
  | 'value.total'
  | 'periodicals.titles'
  | 'periodicals.issues'
  | 'additions.copies'
  | 'additions.titles'
  | 'additions.value'
  | `additions.copies.${BookCategory}`
  | `additions.copies.source.${SourceCategory}`
  | 'withdrawals.copies'
  | 'withdrawals.value'
  | 'opening.copies'
  | 'closing.copies'
  | `equipment.${EquipmentCategory}`
  | 'seats.reading'
  | 'seats.mobile'
  | 'seats.total'
  | 'area.indoor'
  | 'area.outdoor'
  | 'area.total'
  | `activities.${ActivityCategory}`
  | 'activities.total'
  | 'activities.participants'
  | 'bibliography.works'
  | 'visits.pupil'
  | 'visits.teacher'
  | 'visits.total'
  | 'loans.pupil'
  | 'loans.teacher'
  | 'loans.total'
  | 'people.pupils'
  | 'people.teachers'
  | 'people.classes'
  | 'people.collaborators'
  | 'ratio.copiesPerPupil'
  | 'ratio.visitsPerPupil'
  | 'ratio.turnover'
  | 'ratio.pupilsWithTextbooks'
  | 'ratio.teachersWithTextbooks'
  | LaterIndicatorId;

/** Kinds of activities that are told apart inside other kinds, and never added to them. */
export type ActivityTopicId =
  | 'lessons.reading'
  | 'lessons.subject'
  | 'activities.readingDay'
  | 'activities.lifelongWeek'
  | 'activities.orientation'
  | 'activities.mobileLibrary'
  | 'activities.donation';

/** The library's level by each of the five standards of Thông tư 16/2022/TT-BGDĐT, and by all of them. */
export type AssessmentId = `assessment.s${1 | 2 | 3 | 4 | 5}` | 'assessment.level';

/** Figures that came to the contract later: they stand at the end of every list, so that cells which point to the others stay right. */
export type LaterIndicatorId =
  | ActivityTopicId
  | 'lessons.perClass'
  | 'places.green'
  | 'places.classShelf'
  | 'rooms.count'
  | 'area.reading'
  | 'computers.lookup'
  | 'digital.items'
  | 'budget.state'
  | 'budget.social'
  | 'budget.total'
  | 'copies.legal'
  | AssessmentId;
