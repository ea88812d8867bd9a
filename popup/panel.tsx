import { render } from 'preact';
import { Panel } from './panel/panel.tsx';
import './panel.css';

const app = document.getElementById('app');
if (app) render(<Panel />, app);
