export type Language = 'zh' | 'en';

/** The language that a request asks for; Chinese first among equals. */
export function requestLanguage(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'zh';
  const weighed = acceptLanguage.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { tag: tag.trim(), q: q === undefined ? 1 : Number(q) };
  });
  const best = (language: Language) =>
    Math.max(0, ...weighed.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`)).map(({ q }) => q));
  return best('en') > best('zh') ? 'en' : 'zh';
}
