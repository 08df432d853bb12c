package io.github.experimentmaven.search.proposal;

import io.github.experimentmaven.inference.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Points that fill the cube evenly: the Halton sequence, each digit of each coordinate permuted at
 * random (Owen, A Randomized Halton Algorithm in R, 2017), as its plain coordinates of larger
 * primes go hand in hand. Not thread-safe.
 */
public final class HaltonPoints implements Supplier<Point> {

  private static final double PRECISION = 0x1p-53;

  private final List<int[][]> permutations = new ArrayList<>();
  private int index;

  /**
   * Creates the sequence.
   *
   * @param dimensions the number of coordinates
   * @param random draws the permutations
   */
  public HaltonPoints(int dimensions, RandomStream random) {
    int base = 1;
    for (int dimension = 0; dimension < dimensions; dimension++) {
      base = primeAfter(base);
      List<int[]> ofDigits = new ArrayList<>();
      for (double weight = 1; weight > PRECISION; weight /= base) {
        ofDigits.add(permutation(base, random));
      }
      permutations.add(ofDigits.toArray(int[][]::new));
    }
  }

  private static int primeAfter(int number) {
    int candidate = number + 1;
    while (!isPrime(candidate)) {
      candidate++;
    }
    return candidate;
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  private static int[] permutation(int size, RandomStream random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  @Override
  public Point get() {
    List<Double> coordinates = new ArrayList<>();
    for (int[][] ofDigits : permutations) {
      coordinates.add(coordinate(ofDigits));
    }
    index++;
    return new Point(coordinates);
  }

  private double coordinate(int[][] ofDigits) {
    int base = ofDigits[0].length;
    int left = index;
    double weight = 1;
    double sum = 0;
    for (int[] permutation : ofDigits) {
      weight /= base;
      sum += permutation[left % base] * weight;
      left /= base;
    }
    return Math.min(sum, Math.nextDown(1.0));
  }
}
