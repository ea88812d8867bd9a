import './popup.css';
import { render } from 'preact';
import { OwnerApp } from './owner-app.tsx';
import { prefetch } from './use-view.ts';

// the worker opens its store and reads while the page is still being put together
prefetch('app.get', {});
prefetch('home.get', {});
const root = document.getElementById('app');
if (root) render(<OwnerApp frame="popup" />, root);
