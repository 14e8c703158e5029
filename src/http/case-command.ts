// What all commands on a case file share: the path, the key, the version, who gives it, and the answer. A command's own file
// says its shape and how the body becomes the command.
import type { z } from 'zod'
import type { CaseFile } from '../cases/case-file.js'
import type { Command } from '../cases/command.js'
import { accept, type Result } from '../terms/refusal.js'
import type { Bilingual } from '../terms/text.js'
import { actorOf } from './actor.js'
import { actionsShown, againstAccess, caseShown, findForReading, isBoundToUnit } from './case-access.js'
import { caseParams, commandAnswer } from './contract/cases.js'
import { COMMAND_BODIES, type CommandName } from './contract/commands.js'
import type { Deps } from './dependencies.js'
import { type Answer, type Ask, defineOperation, type Operation } from './operation.js'

type Body<N extends CommandName> = z.output<(typeof COMMAND_BODIES)[N]>

export interface CaseCommand<N extends CommandName> {
  readonly name: N
  readonly summary: Bilingual
  readonly command: (body: Body<N>) => Command
  /** What the case file is to note beside what was asked, e.g. that nobody is on duty; or why not. Told apart from a repetition's body. */
  readonly heed?: (
    body: Body<N>,
    caseId: string,
    ask: Ask<unknown, unknown, unknown>,
    deps: Deps,
  ) => Promise<Result<Partial<Command>>>
  /** Refuses for reasons that the case room cannot know, e.g. that a named colleague does not exist. */
  readonly before?: (body: Body<N>, ask: Ask<unknown, unknown, unknown>, deps: Deps) => Promise<Result<void>>
  /** What follows once it is done. */
  readonly after?: (file: CaseFile, ask: Ask<unknown, unknown, unknown>, deps: Deps) => Promise<void>
}

export function caseCommand<N extends CommandName>(deed: CaseCommand<N>): Operation {
  return defineOperation({
    id: `case.${deed.name}`,
    method: 'POST',
    path: `/api/cases/:id/${deed.name}`,
    summary: deed.summary,
    params: caseParams,
    body: COMMAND_BODIES[deed.name] as unknown as z.ZodType<Body<N>>,
    answers: { 200: commandAnswer },
    keyed: true,
    async handle(ask, deps) {
      if (isBoundToUnit(ask)) {
        const found = await findForReading(ask.params.id, ask, deps)
        if (!found.ok) return found
        const against = againstAccess(found.value, ask, deps, legIdOf(ask.body))
        if (against !== undefined) return against
      }
      const ready = await deed.before?.(ask.body, ask, deps)
      if (ready !== undefined && !ready.ok) return ready
      const noted = await deed.heed?.(ask.body, ask.params.id, ask, deps)
      if (noted !== undefined && !noted.ok) return noted
      // What is noted belongs to the command's own kind: the deed's file sees to it.
      return perform(ask, deps, { ...deed.command(ask.body), ...noted?.value } as Command, deed.after)
    },
  })
}

async function perform(
  ask: Ask<{ id: string }, unknown, unknown>,
  deps: Deps,
  command: Command,
  after: CaseCommand<CommandName>['after'],
): Promise<Result<Answer>> {
  const performed = await deps.store.perform(ask.params.id, {
    command,
    by: actorOf(ask, deps),
    key: ask.key,
    ...(ask.expectedVersion === undefined ? {} : { expectedVersion: ask.expectedVersion }),
  })
  if (!performed.ok) return performed
  const { file, actions, repeated } = performed.value
  await after?.(file, ask, deps)
  return accept({
    status: 200,
    version: file.version,
    body: { case: caseShown(file, ask), actions: actionsShown(actions, file, ask), repeated },
  })
}

function legIdOf(body: unknown): string | undefined {
  if (body === null || typeof body !== 'object' || !('legId' in body)) return undefined
  return typeof body.legId === 'string' ? body.legId : undefined
}
