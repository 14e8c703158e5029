// What the pages of the rules read and ask; the public ones need no login.
import { useQuery } from '@tanstack/react-query'
import type { RuleAnswersView, RuleAnswerView, RuleSheetView, RulesView, RuleView } from '../../http/contract/index.js'
import { ask } from './client.js'

export type {
  RuleAnswerView,
  RuleFieldView,
  RulePlainFieldView,
  RuleRowView,
  RuleSheetView,
  RulesView,
  RuleView,
} from '../../http/contract/index.js'

export type Inputs = Readonly<Record<string, unknown>>

const dayed = (path: string, asOf: string | undefined): string => (asOf ? `${path}?asOf=${asOf}` : path)

export const useRules = () =>
  useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => ask<RulesView>('/api/public/rules', { signal }),
    staleTime: 60_000,
  })

export const useRule = (id: string, asOf: string | undefined) =>
  useQuery({
    queryKey: ['rule', id, asOf],
    queryFn: ({ signal }) => ask<RuleView>(dayed(`/api/public/rules/${encodeURIComponent(id)}`, asOf), { signal }),
    staleTime: 60_000,
    retry: false,
  })

export function askRule(id: string, inputs: Inputs, asOf: string | undefined): Promise<RuleAnswerView> {
  const body = { inputs, ...(asOf ? { asOf } : {}) }
  return ask<RuleAnswerView>(`/api/public/rules/${encodeURIComponent(id)}/answer`, { method: 'POST', body })
}

export function readSheet(id: string, name: string, file: string): Promise<RuleSheetView> {
  return ask<RuleSheetView>(`/api/rules/${encodeURIComponent(id)}/sheet`, { method: 'POST', body: { name, file } })
}

export function askRows(id: string, rows: readonly Inputs[]): Promise<RuleAnswersView> {
  return ask<RuleAnswersView>(`/api/rules/${encodeURIComponent(id)}/answers`, { method: 'POST', body: { rows } })
}
