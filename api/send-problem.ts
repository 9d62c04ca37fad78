import type { Request, Response } from 'express';
import type { Language } from './request-language.ts';
import type { Problem } from './problem.ts';

const titles: Record<number, { zh: string; en: string }> = {
  400: { zh: '请求有误', en: 'Bad request' },
  401: { zh: '未登录', en: 'Not signed in' },
  403: { zh: '不允许', en: 'Not allowed' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '不支持的方法', en: 'Method not allowed' },
  409: { zh: '与当前状态冲突', en: 'Conflict' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '不支持的类型', en: 'Unsupported type' },
  422: { zh: '内容无法处理', en: 'Cannot be processed' },
  423: { zh: '已锁定', en: 'Locked' },
  429: { zh: '请求过多', en: 'Too many requests' },
  500: { zh: '系统错误', en: 'Server error' },
  503: { zh: '暂时不可用', en: 'Unavailable' },
};

/** The body of a problem (RFC 9457), in the reader's language with both at hand. */
export function problemBody(problem: Problem, instance: string, language: Language): Record<string, unknown> {
  const { retryAfter: _retry, allow: _allow, ...told } = problem.more;
  return {
    type: `urn:vouch:problem:${problem.code}`,
    title: (titles[problem.status] ?? titles[500]!)[language],
    status: problem.status,
    detail: problem.words[language],
    instance,
    code: problem.code,
    message: problem.words,
    ...told,
  };
}

export function problemHeaders(problem: Problem): Record<string, string> {
  return {
    ...(problem.more.retryAfter !== undefined && { 'Retry-After': String(Math.max(1, Math.ceil(problem.more.retryAfter))) }),
    ...(problem.more.allow && { Allow: problem.more.allow.join(', ') }),
  };
}

export function sendProblem(request: Request, response: Response, problem: Problem, language: Language): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .status(problem.status)
    .set(problemHeaders(problem))
    .type('application/problem+json')
    .set('Content-Language', language)
    .send(JSON.stringify(problemBody(problem, request.originalUrl.split('?')[0]!, language)));
}
