//! Observations in order.

use super::inputs::{self, decimal, drain, observation, period};
use crate::{unknown, used};
use peil_core::{
    Merged, Observation, Series, Source, break_between, comparable, differences, latest_segment,
    running_total, segments,
};

pub(super) fn series() {
    let mut series = inputs::series();
    used((Series::at(&series, period()), Series::first(&series), Series::last(&series)));
    used((Series::up_to(&series, period()), Series::as_slice(&series)));
    used((Series::len(&series), Series::is_empty(&series)));
    drain(Series::iter(&series));
    drain(<&Series<_>>::into_iter(&series));
    used((Series::insert(&mut series, observation()), Series::remove(&mut series, period())));
    used(Series::<2>::new());
    let one = Observation::exact(period(), decimal());
    used((Observation::is_usable(&one), Observation::agrees_with(&one, &observation())));
}

pub(super) fn merging() {
    let (one, other) = (inputs::series(), inputs::series());
    let Ok(mut merged) = Series::merge(&one, &other) else { return };
    used(Merged::add(&mut merged, &other));
    used(Merged::preferring(&merged, unknown(Source(1))));
    used(Merged::from(one));
}

pub(super) fn breaks() {
    let series = inputs::series();
    let (one, other) = (observation(), observation());
    used(break_between(Series::as_slice(&series), &one, &other));
    used(comparable(Series::as_slice(&series), &one, &other));
    drain(latest_segment(Series::as_slice(&series)));
    used(segments(&series));
}

pub(super) fn differences_and_totals() {
    used(differences(&inputs::series(), &inputs::series()));
    used(running_total(&inputs::series()));
}
