// What a command needs to know before it is decided: the file, and whether its key was used before. One round trip.
import type { CaseFile } from '../../cases/case-file.js'
import type { Id } from '../../terms/ids.js'
import type { Sql } from '../connection.js'

export interface Used {
  readonly digest: string
  readonly case_id: Id
  readonly version: number
}

export interface Loaded {
  readonly file: CaseFile | undefined
  readonly used: Used | undefined
}

/** `lock`: the file's row is held until the end of the transaction, so that nobody comes in between. */
export async function load(sql: Sql, tenant: string, caseId: Id, key: string, lock = false): Promise<Loaded> {
  if (lock) await sql.query({ name: 'lock-case', text: LOCK, values: [tenant, caseId] })
  const { rows } = await sql.query<{ file: CaseFile | null; used: Used | null }>({
    name: 'load-case',
    text: `select
        (select file from case_files where tenant = $1 and id = $2) as file,
        (select json_build_object('digest', digest, 'case_id', case_id, 'version', version)
           from commands where tenant = $1 and key = $3) as used`,
    values: [tenant, caseId, key],
  })
  return { file: rows[0]?.file ?? undefined, used: rows[0]?.used ?? undefined }
}

// On its own, before the reading: a statement sees what was committed when it began, not what it waited for.
const LOCK = 'select from case_files where tenant = $1 and id = $2 for update'

/** The command that used a key, with the file it worked on as it now is. */
export async function findUsed(
  sql: Sql,
  tenant: string,
  key: string,
): Promise<(Used & { file: CaseFile }) | undefined> {
  const { rows } = await sql.query<Used & { file: CaseFile }>({
    name: 'find-used-key',
    text: `select k.digest, k.case_id, k.version, c.file
      from commands k join case_files c on c.tenant = k.tenant and c.id = k.case_id
      where k.tenant = $1 and k.key = $2`,
    values: [tenant, key],
  })
  return rows[0]
}
