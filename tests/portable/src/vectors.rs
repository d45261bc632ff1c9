//! The files, as they were when the program was built.

/// A file of cases.
#[derive(Clone, Copy, Debug)]
pub struct Vectors {
    /// Its name in `fixtures/vectors`.
    pub name: &'static str,
    /// What it holds.
    pub text: &'static str,
}

macro_rules! vectors {
    ($($constant:ident = $name:literal: $about:literal,)*) => {
        $(
            #[doc = $about]
            pub const $constant: Vectors = Vectors {
                name: $name,
                text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/vectors/", $name)),
            };
        )*

        /// Every file, in the order in which they are evaluated.
        pub const ALL: &[Vectors] = &[$($constant),*];
    };
}

vectors! {
    TWO_POINTS = "two_point_projections.csv": "Two observations and a target.",
    REGRESSIONS = "regression_projections.csv": "Longer series.",
    SDG_BUILD = "sdgbuild_oracle.csv": "Series and targets as another implementation judged them.",
    DIGITAL_DECADE = "digital_decade.csv": "Published trajectories.",
    BINOMIAL = "binomial_intervals.csv": "Intervals around shares of samples.",
    FINITE = "finite_population.csv": "The same where the population is known.",
    STRATIFIED = "stratified.csv": "Samples in strata.",
    REMAINDERS = "largest_remainder.txt": "Shares that add up.",
    COMPOSITES = "coinr_oracle.csv": "Scales, means and growth as another implementation gives them.",
    SCANS = "scans.csv": "Scans of twelve technologies.",
    MATURITY = "maturity.csv": "Digital Maturity Assessments.",
    RECORDS = "records.csv": "Results of a kiosk, in their wire form.",
}
