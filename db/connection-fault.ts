/**
 * Why a database cannot be worked with, and what to do, in one line of both languages; nothing where the fault is another.
 * The address is shown without its password.
 */
export function connectionFault(error: unknown, url: string): string | undefined {
  const { host, pathname, username } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  const user = decodeURIComponent(username);
  const code = codeOf(error);
  if (silent.test(code))
    return `No database answers at ${host} (${code}): start it, or correct DATABASE_URL. ${host} 的数据库没有应答：请启动它，或更正 DATABASE_URL。`;
  if (code === '28P01' || code === '28000')
    return `The database at ${host} refuses the login ${user}: correct name and password in DATABASE_URL and DATABASE_MAINTENANCE_URL. ${host} 的数据库拒绝用户 ${user} 登录：请更正 DATABASE_URL 和 DATABASE_MAINTENANCE_URL 中的用户名和密码。`;
  if (code === '3D000')
    return `There is no database "${database}" at ${host}: create it, or correct DATABASE_URL. ${host} 上没有数据库“${database}”：请先创建，或更正 DATABASE_URL。`;
  if (code === '42501')
    return `The login ${user} may not change the schema: give the owner of the tables in DATABASE_MAINTENANCE_URL. 用户 ${user} 无权修改数据库结构：请用 DATABASE_MAINTENANCE_URL 指定表的所有者。`;
  return undefined;
}

const silent = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P03|08\w{3})$/;

/** The code of an error, of the one that it wraps, or of the first of several (a name with several addresses). */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : 'previous' in error ? codeOf(error.previous) : '';
}
