use super::*;
use crate::Decimal;
use crate::intensity::ITEM_BITS;
use std::vec::Vec;

fn slowly(composition: Composition, scans: impl Iterator<Item = Scan>) -> Tally {
    let mut tally = Tally::new(composition);
    scans.for_each(|scan| tally.add(scan).unwrap());
    tally
}

#[test]
#[cfg_attr(miri, ignore = "minutes in the interpreter")]
fn every_scan_once_gives_the_binomial_counts() {
    let all: Vec<u16> = (0..=ITEM_BITS).collect();
    for composition in Composition::ALL {
        let mut tally = Tally::new(composition);
        tally.add_complete(&all).unwrap();
        assert_eq!(tally, slowly(composition, all.iter().map(|bits| Scan::from_bits(*bits, 0).unwrap())));
        // Choose k of 12: 1, 12, 66, 220 | 495, 792, 924 | 792, 495, 220 | 66, 12, 1.
        for (level, count) in Level::ALL.into_iter().zip([299, 2211, 1507, 79]) {
            assert_eq!(tally.at_level(level, Case::Worst), count);
            assert_eq!(tally.at_level(level, Case::Best), count);
        }
        assert_eq!(tally.basic(Case::Worst), 4096 - 299);
        assert_eq!((tally.scans(), tally.complete()), (4096, 4096));
        for item in composition.items() {
            assert_eq!(tally.technology(item.technology), Some(Spread { at_least: 2048, at_most: 2048 }));
            assert_eq!(tally.unknown(item.technology), Some(0));
        }
        let asked = composition.advanced().any().count_ones();
        let any = 4096 - (4096 >> asked);
        assert_eq!(tally.advanced_any(), Spread { at_least: any, at_most: any });
    }
}

#[test]
#[cfg_attr(miri, ignore = "hours in the interpreter")]
fn every_pair_of_answers_once() {
    let every = || (0..=ITEM_BITS).flat_map(|yes| (0..=ITEM_BITS).map(move |other| (yes, other)));
    let pairs: Vec<_> = every().filter(|(yes, unknown)| yes & unknown == 0).collect();
    let (yes, unknown): (Vec<u16>, Vec<u16>) = pairs.iter().copied().unzip();
    let mut tally = Tally::new(Composition::V3In2023);
    tally.add_pairs(&yes, &unknown).unwrap();
    assert_eq!(tally.scans(), 531_441);
    assert_eq!(tally.complete(), 4096);
    let third = 531_441 / 3;
    let technology = tally.technology(Technology::Crm);
    assert_eq!(technology, Some(Spread { at_least: third, at_most: 2 * third }));
    assert_eq!(tally.unknown(Technology::Crm), Some(third));
    assert_eq!(tally.unknown(Technology::Website), None, "not asked in 2023");
    let none = 531_441 / 27;
    assert_eq!(tally.advanced_any(), Spread { at_least: 531_441 - 8 * none, at_most: 531_441 - none });
    let scans = pairs.iter().map(|(yes, unknown)| Scan::from_bits(*yes, *unknown).unwrap());
    assert_eq!(tally, slowly(Composition::V3In2023, scans));
}

#[test]
fn lengths_around_the_block_are_counted_to_the_last_scan() {
    let lengths: &[_] = if cfg!(miri) { &[0..3, 513..514] } else { &[0..40, 500..530, 1020..1030] };
    for length in lengths.iter().cloned().flatten() {
        let scans: Vec<u16> = (0..length).map(|index: u16| index.wrapping_mul(2_654) & ITEM_BITS).collect();
        let mut tally = Tally::new(Composition::V4In2024);
        tally.add_complete(&scans).unwrap();
        let slow = slowly(Composition::V4In2024, scans.iter().map(|yes| Scan::from_bits(*yes, 0).unwrap()));
        assert_eq!(tally, slow, "{length} scans");
    }
}

#[test]
#[cfg_attr(miri, ignore = "hours in the interpreter")]
fn lanes_are_emptied_before_they_run_over() {
    let scans = std::vec![ITEM_BITS; 512 * 4_095 * 2 + 512 * 7 + 3];
    let count = scans.len() as u64;
    let mut tally = Tally::new(Composition::V3In2025);
    tally.add_complete(&scans).unwrap();
    tally.add_pairs(&scans, &std::vec![0; scans.len()]).unwrap();
    assert_eq!(tally.at_level(Level::VeryHigh, Case::Worst), 2 * count);
    assert_eq!(tally.technology(Technology::Website).unwrap().at_least, 2 * count);
    assert_eq!(tally.advanced_any().open(), 0);
    assert_eq!(tally.complete(), 2 * count);
}

#[test]
fn what_is_no_scan_is_refused_and_nothing_is_counted() {
    let mut tally = Tally::new(Composition::V1);
    tally.add(Scan::NOTHING).unwrap();
    let before = tally;
    assert_eq!(tally.add_complete(&[0, 0x1000]), Err(TallyError::SpareBits));
    assert_eq!(tally.add_pairs(&[0], &[0x8000]), Err(TallyError::SpareBits));
    assert_eq!(tally.add_pairs(&[1], &[1]), Err(TallyError::YesAndUnknown));
    assert_eq!(tally.add_pairs(&[1], &[]), Err(TallyError::LengthsDiffer { yes: 1, unknown: 0 }));
    assert_eq!(tally.merge(&Tally::new(Composition::V3In2021)), Err(TallyError::CompositionsDiffer));
    assert_eq!(tally, before);
}

#[test]
fn a_full_tally_refuses_one_more() {
    let counts = Counts { scans: u64::MAX, ..Counts::default() };
    let full = Tally { worst: counts, best: counts, ..Tally::new(Composition::V1) };
    let mut tally = full;
    assert_eq!(tally.add(Scan::NOTHING), Err(TallyError::TooLarge));
    assert_eq!(tally.add_complete(&[0]), Err(TallyError::TooLarge));
    assert_eq!(tally, full);
    assert_eq!(tally.shares(Case::Worst), None);
}

#[test]
fn shares_come_from_counts() {
    let mut tally = Tally::new(Composition::V3In2023);
    assert_eq!(tally.shares(Case::Worst), None);
    tally.add_complete(&[0, 0xf, 0xff]).unwrap();
    let shares = tally.shares(Case::Best).unwrap();
    assert_eq!(shares.very_low, Decimal::from_millionths(33_333_333));
    assert_eq!(shares.basic(), Some(Decimal::from_millionths(66_666_667)));
    assert_eq!(shares.very_high, Decimal::ZERO);
}
