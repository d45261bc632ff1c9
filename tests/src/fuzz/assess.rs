//! A series held against a target: every number and every reason is the model's.

use super::Case;
use crate::model::{Expected, expected, keeps_up};
use peil_core::{Slope, assess};

pub(super) fn run(bytes: &[u8]) {
    let case = Case::read(bytes);
    let (observations, series) = case.series();
    let found = assess(&series, &case.target, case.options.comparison);
    assert_eq!(
        Expected::from(&found),
        expected(&observations, &case.target, case.options.comparison),
        "{case:#?}"
    );
    if let (Ok(actual), Ok(required)) = (found.pace.actual, found.pace.required_from_base) {
        let parts = |slope: Slope| (slope.change(), slope.months());
        let keeps = keeps_up(parts(actual), parts(required));
        assert_eq!(actual.keeps_up_with(required), keeps, "{actual:?} {required:?}");
    }
}

pub(super) fn seeds() -> Vec<Vec<u8>> {
    Case::seeds().iter().map(Case::write).collect()
}
