/** The most changes one grant can allow: room for a queue of invitations, each answer and each reply counted. */
export const MOST_CHANGES = 1000;
