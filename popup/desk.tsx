import { DeskFrame } from './app/desk-frame.tsx';
import { mount } from './mount.tsx';
import './desk.css';

mount(<DeskFrame />);
