package org.shouwang.registry.card.pdf;

import org.shouwang.registry.card.Figure;

/** Small pictures in a square of 30 points: people by their outline, places by what everybody knows them by. */
final class Pictograms {

    private Pictograms() {}

    static void draw(Pen pen, Figure figure, float x, float y) {
        switch (figure) {
            case GRANDPARENT -> {
                pen.disc(x + 12, y + 24, 4.6f);
                pen.shape(x + 6, y + 2, x + 7, y + 14, x + 9, y + 18, x + 15, y + 18, x + 18, y + 14, x + 18, y + 2);
                pen.line(x + 17, y + 14, x + 24, y + 11, 2);
                pen.line(x + 24.5f, y + 12, x + 24.5f, y + 2, 1.8f);
                pen.line(x + 22, y + 12, x + 25.4f, y + 12, 1.8f);
            }
            case MAN -> {
                pen.disc(x + 15, y + 24, 4.6f);
                pen.shape(x + 8, y + 18, x + 22, y + 18, x + 22, y + 9, x + 8, y + 9);
                pen.shape(x + 10, y + 10, x + 14.2f, y + 10, x + 14.2f, y + 1, x + 10, y + 1);
                pen.shape(x + 15.8f, y + 10, x + 20, y + 10, x + 20, y + 1, x + 15.8f, y + 1);
            }
            case WOMAN -> {
                pen.disc(x + 15, y + 24, 4.6f);
                pen.shape(x + 12, y + 18, x + 18, y + 18, x + 24, y + 6, x + 6, y + 6);
                pen.shape(x + 11, y + 7, x + 14, y + 7, x + 14, y + 1, x + 11, y + 1);
                pen.shape(x + 16, y + 7, x + 19, y + 7, x + 19, y + 1, x + 16, y + 1);
            }
            case TEACHER -> {
                pen.disc(x + 9, y + 22, 4.2f);
                pen.shape(x + 4, y + 16, x + 14, y + 16, x + 14, y + 2, x + 4, y + 2);
                pen.frame(x + 16.5f, y + 10, 12.5f, 16, 1.8f);
                pen.line(x + 13, y + 14, x + 19, y + 18, 2);
                pen.line(x + 20, y + 21, x + 26, y + 21, 1.4f);
                pen.line(x + 20, y + 16.5f, x + 26, y + 16.5f, 1.4f);
            }
            case HELPER -> {
                pen.disc(x + 9, y + 23, 4.4f);
                pen.shape(x + 4, y + 17, x + 14, y + 17, x + 14, y + 2, x + 4, y + 2);
                pen.disc(x + 20.4f, y + 17, 3);
                pen.disc(x + 25.4f, y + 17, 3);
                pen.shape(x + 17.7f, y + 15.7f, x + 28.1f, y + 15.7f, x + 22.9f, y + 8.6f);
            }
            case HOUSE -> {
                pen.shape(x + 2, y + 15, x + 15, y + 27, x + 28, y + 15);
                pen.shape(x + 6, y + 15, x + 12, y + 15, x + 12, y + 2, x + 6, y + 2);
                pen.shape(x + 18, y + 15, x + 24, y + 15, x + 24, y + 2, x + 18, y + 2);
                pen.shape(x + 6, y + 16, x + 24, y + 16, x + 24, y + 10, x + 6, y + 10);
            }
            case PERSON -> {
                pen.disc(x + 15, y + 20, 6);
                pen.shape(x + 3, y + 2, x + 5, y + 9, x + 9, y + 12, x + 21, y + 12, x + 25, y + 9, x + 27, y + 2);
            }
        }
    }

    /** 110: a shield. */
    static void police(Pen pen, float x, float y) {
        pen.shape(
                x + 4, y + 25, x + 15, y + 28, x + 26, y + 25, x + 25, y + 13, x + 21, y + 6, x + 15, y + 2, x + 9,
                y + 6, x + 5, y + 13);
    }

    /** 120: a cross. */
    static void ambulance(Pen pen, float x, float y) {
        pen.shape(
                x + 10, y + 28, x + 20, y + 28, x + 20, y + 20, x + 28, y + 20, x + 28, y + 10, x + 20, y + 10, x + 20,
                y + 2, x + 10, y + 2, x + 10, y + 10, x + 2, y + 10, x + 2, y + 20, x + 10, y + 20);
    }

    /** 119: a flame. */
    static void fire(Pen pen, float x, float y) {
        pen.shape(
                x + 16, y + 29, x + 22, y + 21, x + 24, y + 17, x + 25, y + 11, x + 22, y + 4, x + 15, y + 1.5f, x + 8,
                y + 4, x + 5, y + 11, x + 7, y + 17, x + 10, y + 20, x + 11, y + 16, x + 14, y + 20);
    }
}
