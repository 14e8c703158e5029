// The shapes of the wire under the names the screens use; types only, nothing of the server runs here.
import type { BoardCasesView, BookView, CaseFileView, LegView } from '../../http/contract/index.js'

export type {
  AccountView as Account,
  AlikeRequest,
  AlikeRowView as AlikeRow,
  AlikeView,
  BoardCasesView,
  BoardPeriod,
  BoardsView,
  BoardTopicView as BoardTopic,
  BookView as Book,
  CaseDeed,
  CaseFileView as CaseFile,
  CasePage,
  CaseRowView as CaseRow,
  CaseView,
  CatalogueView,
  ClauseView,
  ClockView as Clock,
  ClustersView,
  ClusterView,
  CommandAnswer,
  CommandBody,
  CommandName,
  ContactAnswer,
  ContactRequest,
  DecisionView as Decision,
  DutyPage,
  DutyRowView as DutyRow,
  FieldError as FieldFault,
  LegPage,
  LegQueryString,
  LegRowView as LegRow,
  LinkStateView as LinkState,
  LinkView,
  LoginRequest,
  MatterView as Matter,
  OverviewView as Overview,
  ProgressView as Progress,
  PublicContactAnswer,
  PublicContactRequest,
  PublicPlace,
  ResponsibleView as Responsible,
  RowView,
  SelfDispatchLine,
  SelfDispatchView,
  SessionView as Session,
  TimelineEntryView as Action,
  TriageRequest,
  Unmasked,
  WarningCasesView,
  WarningsView,
  WarningView as Warning,
} from '../../http/contract/index.js'

export type BoardFile = BoardCasesView['items'][number]
export type Leg = LegView
export type CallRecord = CaseFileView['calls'][number]
export type Platform = BookView['platform']
export type Bilingual = { readonly zh: string; readonly en: string }
export type Language = keyof Bilingual
/** `2026-11-21T08:00:00.000Z` */
export type Instant = string
export type Ground = BookView['procedure']['returning']['grounds'][number]
export type RequestType = keyof BookView['words']['requestTypes']

export interface Citation {
  readonly instrument: string
  readonly version: string
  readonly clause?: string
  readonly row?: string
  readonly notSetByInstrument?: boolean
  readonly source?: string
}

export function otherPlatform(platform: Platform): Platform {
  return platform === '12345' ? '110' : '12345'
}
