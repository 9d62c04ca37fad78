/**
 * An address that a form may point to: https, mail, our own paths; pictures from our own server or within the form
 * only. null for anything else (scripts above all).
 */
export function safeAddress(address: string, use: 'link' | 'image'): string | null {
  const text = address.trim();
  if (/^\/(?!\/)/.test(text) || text.startsWith('#')) return text;
  if (use === 'image') return /^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/.test(text) ? text : null;
  return /^(https:\/\/|mailto:)[^\s]+$/i.test(text) ? text : null;
}
