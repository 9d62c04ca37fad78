import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { type Block, type Inline, readMarkdown } from './markdown.ts';
import { safeAddress } from './safe-address.ts';

/** A text of a form, with its Markdown drawn. */
export function MarkdownView({ source }: { source: string }) {
  return (
    <Box
      sx={{
        '& ul, & ol': { my: 0.5, pl: 3 },
        '& blockquote': { m: 0, pl: 1.5, borderLeft: '3px solid', borderColor: 'divider' },
      }}
    >
      {readMarkdown(source).map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </Box>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.type === 'rule') return <Divider sx={{ my: 1 }} />;
  if (block.type === 'list') {
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((item, index) => (
          <li key={index}>{inlines(item)}</li>
        ))}
      </List>
    );
  }
  if (block.type === 'quote') return <blockquote>{inlines(block.inlines)}</blockquote>;
  if (block.type === 'heading') {
    return (
      <Typography variant={block.level <= 2 ? 'h2' : 'h3'} component={`h${Math.min(block.level + 1, 6)}` as 'h2'} sx={{ mt: 1 }}>
        {inlines(block.inlines)}
      </Typography>
    );
  }
  return <Typography sx={{ my: 0.5, whiteSpace: 'pre-line' }}>{inlines(block.inlines)}</Typography>;
}

const marks = { strong: 'strong', emphasis: 'em', code: 'code' } as const;

function inlines(parts: Inline[]): ReactNode {
  return parts.map((part, index) => {
    if (part.type === 'text') return part.text;
    if (part.type !== 'link') {
      const Mark = marks[part.type];
      return <Mark key={index}>{part.text}</Mark>;
    }
    const address = safeAddress(part.address, 'link');
    if (address === null) return part.text;
    return (
      <Link key={index} href={address} target="_blank" rel="noreferrer noopener">
        {part.text}
      </Link>
    );
  });
}
