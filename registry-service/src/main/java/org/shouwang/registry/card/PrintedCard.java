package org.shouwang.registry.card;

/** A card about to be printed: what stands on it, and which version it is. */
public record PrintedCard(CardContents contents, Card card) {}
