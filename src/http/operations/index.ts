// Everything the node can be asked, in one list: routes, access, OpenAPI and the table-driven tests read it.
import type { Operation } from '../operation.js'
import { acceptTransfer } from './accept-transfer.js'
import { adjudicateReturn } from './adjudicate-return.js'
import { answerFromKnowledge } from './answer-from-knowledge.js'
import { answerNegotiation } from './answer-negotiation.js'
import { answerRecall } from './answer-recall.js'
import { answerSupervision } from './answer-supervision.js'
import { appealMark } from './appeal-mark.js'
import { appealSetAside } from './appeal-set-aside.js'
import { appealSupervision } from './appeal-supervision.js'
import { askReport } from './ask-report.js'
import { askRuleOperation } from './ask-rule.js'
import { askRuleRows } from './ask-rule-rows.js'
import { askSetAside } from './ask-set-aside.js'
import { batchShared } from './batch-shared.js'
import { cancelReport } from './cancel-report.js'
import { closeCase } from './close.js'
import { closeSupervision } from './close-supervision.js'
import { completeDesk } from './complete-desk.js'
import { confirmDowngrade } from './confirm-downgrade.js'
import { correctPost } from './correct-post.js'
import { correctRecord } from './correct-record.js'
import { decideExtension } from './decide-extension.js'
import { decideSetAside } from './decide-set-aside.js'
import { decideSupervisionAppeal } from './decide-supervision-appeal.js'
import { declineTransfer } from './decline-transfer.js'
import { dispatchOrder } from './dispatch.js'
import { downloadReport } from './download-report.js'
import { drawAgenda } from './draw-agenda.js'
import { drawSample } from './draw-sample.js'
import { drillSeats } from './drill-seats.js'
import { endSession } from './end-session.js'
import { escalateBack } from './escalate-back.js'
import { deliverMessages, fetchMessages } from './exchange-messages.js'
import { exportAssessment } from './export-assessment.js'
import { exportCase } from './export-case.js'
import { exportLedger } from './export-ledger.js'
import { exportMinutes } from './export-minutes.js'
import { exportPaper } from './export-paper.js'
import { exportRecords } from './export-records.js'
import { giveVerdict } from './give-verdict.js'
import { importRecords } from './import-records.js'
import { listAgendaCases } from './list-agenda-cases.js'
import { listAssessed } from './list-assessed.js'
import { listAudit } from './list-audit.js'
import { listBoardCases } from './list-board-cases.js'
import { listCases } from './list-cases.js'
import { listCatalogue } from './list-catalogue.js'
import { listCatalogueChanges } from './list-catalogue-changes.js'
import { listClusters } from './list-clusters.js'
import { listDuties } from './list-duties.js'
import { listExpiringPapers } from './list-expiring-papers.js'
import { listExports } from './list-exports.js'
import { listGazettes } from './list-gazettes.js'
import { listLedgers } from './list-ledgers.js'
import { listLegs } from './list-legs.js'
import { listOpenData } from './list-open-data.js'
import { listOversight } from './list-oversight.js'
import { listPaperDecisions } from './list-paper-decisions.js'
import { listPapers } from './list-papers.js'
import { listPosts } from './list-posts.js'
import { listPublicCatalogue } from './list-public-catalogue.js'
import { listPublicRecords } from './list-public-records.js'
import { listPublicRegisters } from './list-public-registers.js'
import { listRecalls } from './list-recalls.js'
import { listRecords } from './list-records.js'
import { listRegisters } from './list-registers.js'
import { listReports } from './list-reports.js'
import { listRules } from './list-rules.js'
import { listSamples } from './list-samples.js'
import { listShares } from './list-shares.js'
import { listTargets } from './list-targets.js'
import { listWarningCases } from './list-warning-cases.js'
import { listWarnings } from './list-warnings.js'
import { lookForMarks } from './look-for-marks.js'
import { lookUpShared } from './look-up-shared.js'
import { markExclusions } from './mark-exclusions.js'
import { mergeCases } from './merge-cases.js'
import { moveRecord } from './move-record.js'
import { noteSeatState } from './note-seat-state.js'
import { offerTransfer } from './offer-transfer.js'
import { openHarassment } from './open-harassment.js'
import { openNegotiation } from './open-negotiation.js'
import { openPublicRecord } from './open-public-record.js'
import { openRecord } from './open-record.js'
import { openSession } from './open-session.js'
import { openSupervision } from './open-supervision.js'
import { pauseClock } from './pause-clock.js'
import { previewCatalogueChange } from './preview-catalogue-change.js'
import { proposeDowngrade } from './propose-downgrade.js'
import { publishGazette } from './publish-gazette.js'
import { raiseDanger } from './raise-danger.js'
import { readAgenda } from './read-agenda.js'
import { readAlike } from './read-alike.js'
import { readAssessment } from './read-assessment.js'
import { readBoards } from './read-boards.js'
import { readBook } from './read-book.js'
import { readCase } from './read-case.js'
import { readCaseAlike } from './read-case-alike.js'
import { readCatalogueUse } from './read-catalogue-use.js'
import { readChronicle } from './read-chronicle.js'
import { readClause } from './read-clause.js'
import { readGazette } from './read-gazette.js'
import { readHarassment } from './read-harassment.js'
import { readHealth } from './read-health.js'
import { readInstrument } from './read-instrument.js'
import { readLedger } from './read-ledger.js'
import { readLink } from './read-link.js'
import { readOpenData } from './read-open-data.js'
import { readOverview } from './read-overview.js'
import { readOwnMarks } from './read-own-marks.js'
import { readPaper } from './read-paper.js'
import { readPaperContents } from './read-paper-contents.js'
import { readPaperGraph } from './read-paper-graph.js'
import { readPersonPosts } from './read-person-posts.js'
import { readPlace } from './read-place.js'
import { readProgress } from './read-progress.js'
import { readPublicRecord } from './read-public-record.js'
import { readRecord } from './read-record.js'
import { readRegister } from './read-register.js'
import { readReport } from './read-report.js'
import { readRow } from './read-row.js'
import { readRule } from './read-rule.js'
import { readRuleSheet } from './read-rule-sheet.js'
import { readSample } from './read-sample.js'
import { readSeats } from './read-seats.js'
import { readSelfDispatch } from './read-self-dispatch.js'
import { readSession } from './read-session.js'
import { readTimeline } from './read-timeline.js'
import { readUnitDuty } from './read-unit-duty.js'
import { recallTransfer } from './recall-transfer.js'
import { receiveContact } from './receive-contact.js'
import { receivePublicContact } from './receive-public-contact.js'
import { recordCall } from './record-call.js'
import { recordFollowUp } from './record-follow-up.js'
import { recountHarassment } from './recount-harassment.js'
import { rejectGazette } from './reject-gazette.js'
import { reopen } from './reopen.js'
import { reportResult } from './report-result.js'
import { requestExtension } from './request-extension.js'
import { resumeClock } from './resume-clock.js'
import { returnOrder } from './return-order.js'
import { revealRecord } from './reveal-record.js'
import { reviewResult } from './review-result.js'
import { revokeSetAside } from './revoke-set-aside.js'
import { settleDuty } from './settle-duty.js'
import { signFor } from './sign-for.js'
import { stageGazette } from './stage-gazette.js'
import { streamEvents } from './stream-events.js'
import { supplement } from './supplement.js'
import { traceShared } from './trace-shared.js'
import { triage } from './triage.js'
import { turnAway } from './turn-away.js'
import { unmask } from './unmask.js'
import { verify } from './verify.js'
import { viewShared } from './view-shared.js'
import { writeBack } from './write-back.js'

export const OPERATIONS: readonly Operation[] = [
  readOpenData,
  listOpenData,
  readReport,
  listReports,
  downloadReport,
  cancelReport,
  askReport,
  acceptTransfer,
  adjudicateReturn,
  answerFromKnowledge,
  answerNegotiation,
  closeSupervision,
  openSupervision,
  answerSupervision,
  appealSupervision,
  decideSupervisionAppeal,
  askSetAside,
  decideSetAside,
  appealSetAside,
  revokeSetAside,
  verify,
  readSample,
  listSamples,
  giveVerdict,
  exportAssessment,
  drawSample,
  closeCase,
  completeDesk,
  confirmDowngrade,
  decideExtension,
  declineTransfer,
  dispatchOrder,
  endSession,
  escalateBack,
  deliverMessages,
  fetchMessages,
  exportCase,
  exportPaper,
  listAudit,
  listCases,
  listCatalogue,
  listCatalogueChanges,
  previewCatalogueChange,
  readCatalogueUse,
  readAgenda,
  listAgendaCases,
  drawAgenda,
  exportMinutes,
  listClusters,
  readBoards,
  listBoardCases,
  listWarnings,
  listWarningCases,
  listDuties,
  listOversight,
  listGazettes,
  listLegs,
  markExclusions,
  mergeCases,
  offerTransfer,
  openNegotiation,
  openSession,
  pauseClock,
  proposeDowngrade,
  publishGazette,
  raiseDanger,
  readAlike,
  readBook,
  readCase,
  readCaseAlike,
  readGazette,
  readClause,
  readHealth,
  readInstrument,
  readLink,
  readOverview,
  readPlace,
  readProgress,
  readRow,
  readSelfDispatch,
  readSeats,
  noteSeatState,
  drillSeats,
  readUnitDuty,
  readSession,
  readTimeline,
  recallTransfer,
  receiveContact,
  receivePublicContact,
  recordCall,
  recordFollowUp,
  rejectGazette,
  reopen,
  reportResult,
  requestExtension,
  resumeClock,
  returnOrder,
  reviewResult,
  settleDuty,
  signFor,
  stageGazette,
  streamEvents,
  supplement,
  triage,
  turnAway,
  unmask,
  writeBack,
  correctPost,
  listExpiringPapers,
  listPaperDecisions,
  listPapers,
  listRules,
  readRule,
  askRuleOperation,
  askRuleRows,
  readRuleSheet,
  listPosts,
  readChronicle,
  readPaper,
  readPaperContents,
  readPaperGraph,
  readPersonPosts,
  listAssessed,
  readAssessment,
  listTargets,
  listRegisters,
  readRegister,
  listRecords,
  openRecord,
  readRecord,
  moveRecord,
  correctRecord,
  revealRecord,
  exportRecords,
  openHarassment,
  readHarassment,
  recountHarassment,
  lookForMarks,
  readOwnMarks,
  appealMark,
  listExports,
  listShares,
  lookUpShared,
  viewShared,
  traceShared,
  batchShared,
  listRecalls,
  answerRecall,
  importRecords,
  listLedgers,
  readLedger,
  exportLedger,
  listPublicRegisters,
  listPublicCatalogue,
  listPublicRecords,
  openPublicRecord,
  readPublicRecord,
]
