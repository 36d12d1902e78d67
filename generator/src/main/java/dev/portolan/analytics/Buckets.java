package dev.portolan.analytics;

/**
 * Logarithmic buckets for percentiles: bucket {@code i} holds what is at least γ<sup>i</sup> and
 * less than γ<sup>i+1</sup>, with γ = (1+α)/(1−α). One value stands for the bucket and is wrong by
 * α at most, so percentiles of any group come from adding counts (Masson, Rim, Lee: "DDSketch",
 * 2019). Zero has a bucket of its own.
 */
final class Buckets {
  /** The relative error, α. */
  static final double ERROR = 0.01;

  /** The bucket of zero. */
  static final int ZERO = -1;

  private static final double GAMMA = (1 + ERROR) / (1 - ERROR);

  /** What a natural logarithm is multiplied with to get a bucket. */
  static final double SCALE = 1 / Math.log(GAMMA);

  private Buckets() {}

  /** The value that stands for {@code bucket}: as far from both its ends, relative to them. */
  static double value(int bucket) {
    return bucket == ZERO ? 0 : 2 * Math.pow(GAMMA, bucket + 1.0) / (GAMMA + 1);
  }
}
