import { render } from 'preact';
import { DeskFrame } from './desk/desk-frame.tsx';
import './desk.css';

const app = document.getElementById('app');
if (app) render(<DeskFrame />, app);
