import './popup.css';
import { render } from 'preact';
import { OwnerApp } from './owner-app.tsx';

const root = document.getElementById('app');
if (root) render(<OwnerApp frame="popup" />, root);
