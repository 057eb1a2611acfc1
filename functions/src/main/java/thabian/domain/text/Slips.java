package thabian.domain.text;

/// The slips by which a word that was typed differs from the one that was meant.
public final class Slips {
    private Slips() {}

    /// How many letters were missed, added, changed or swapped with their neighbour (optimal string alignment).
    public static int between(String typed, String meant) {
        int[][] slips = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : cheapest(slips, typed, meant, i, j);
            }
        }
        return slips[typed.length()][meant.length()];
    }

    private static int cheapest(int[][] slips, String typed, String meant, int i, int j) {
        boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
        int cheapest =
                Math.min(Math.min(slips[i - 1][j] + 1, slips[i][j - 1] + 1), slips[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == meant.charAt(j - 2)
                && typed.charAt(i - 2) == meant.charAt(j - 1);
        return swapped ? Math.min(cheapest, slips[i - 2][j - 2] + 1) : cheapest;
    }
}
