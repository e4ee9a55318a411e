import '@mantine/core/styles.css';
import '@mantine/charts/styles.css';
import './fonts.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { prepareEditors } from './app/open-plan.tsx';
import { answerFlushRequests } from './flush.ts';

answerFlushRequests();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
prepareEditors();
