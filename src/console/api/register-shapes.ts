// The shapes of registers, records and account books under the names the screens use; types only.
export type {
  FigureView as Figure,
  ImportAnswerView as ImportAnswer,
  LedgerHeadView as LedgerHead,
  LedgerView as Ledger,
  PublicRecordPageView as PublicRecordPage,
  PublicRecordView as PublicRecord,
  PublicRegisterView as PublicRegister,
  RecordAnswerView as RecordAnswer,
  RecordPageView as RecordPage,
  RecordRowView as RecordRow,
  RecordView as RecordFile,
  RegisterFieldView as RegisterField,
  RegisterLineView as RegisterLine,
  RegisterView as Register,
} from '../../http/contract/index.js'
