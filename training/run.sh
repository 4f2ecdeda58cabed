#!/bin/sh
# hand_cameras photographs + evaluation data -> both networks, thresholds, figures, cards
#   training/run.sh [--smoke]     WORK=big intermediates   DATA=evaluation data   SEED=1
# --smoke does every stage on 50 sprites and 12 steps in minutes, on a copy of the package.
set -eu
cd "$(dirname "$0")"
WORK=${WORK:-/work/scratch/training}
DATA=${DATA:-../../shared/data}
SEED=${SEED:-1}
RENDER=${RENDER:-/work/envs/render/bin/python}
TRAIN=${TRAIN:-/work/envs/train/bin/python}
OWN=${OWN:-../.venv/bin/python}
HAND=$DATA/backgrounds/hand_cameras
SRC=../src SPRITES=1250 DOMES=150 SCARCE=640 VIEWED=420 HELD=200 POOL=1000 FIRST=1300 SECOND=1300 CLOSE=1500
VIEWS=120 SCENES=160 SMALL=100 LIMIT=100000
if [ "${1:-}" = "--smoke" ]; then
  WORK=$WORK/smoke SRC=$WORK/src
  SPRITES=30 DOMES=5 SCARCE=5 VIEWED=3 HELD=15 POOL=30 FIRST=6 SECOND=6 CLOSE=6 VIEWS=10 SCENES=8 SMALL=3 LIMIT=3
  rm -rf "$WORK" && mkdir -p "$WORK" && cp -r ../src "$SRC"
fi
PACKAGE=$SRC/countershot/networks
export OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE PYTHONPATH="$SRC"

# 1 render devices and look-alikes; a second seed is held out and chooses the threshold
sprites() { "$RENDER" render.py "$@" >> "$WORK/render.log"; }
mkdir -p "$WORK"
sprites "$WORK/sprites" --seed "$SEED" --count "$SPRITES"
sprites "$WORK/sprites" --seed "$SEED" --first 2000 --count "$DOMES"
sprites "$WORK/sprites" --seed "$SEED" --first 3000 --count "$SCARCE"
sprites "$WORK/sprites" --seed "$SEED" --count "$VIEWED" --views 3
sprites "$WORK/sprites_val" --seed $((SEED + 1)) --count "$HELD"
"$RENDER" panoramas.py "$WORK/panoramas" >> "$WORK/render.log"
# 2 composite and train the detector, in two stages; the third is shown its own mistakes
train() { "$TRAIN" train.py --work "$WORK" --hand-cameras "$HAND" "$@"; }
train --seed "$SEED" --pool $((POOL * 6 / 10)) --steps "$FIRST" --out "$WORK/first.pt"
train --seed $((SEED + 10)) --pool "$POOL" --steps "$SECOND" --rate 1.5e-3 \
  --start "$WORK/first.pt" --out "$WORK/final.pt"
"$TRAIN" export.py "$WORK/final.pt" "$PACKAGE"
"$OWN" mine.py --work "$WORK" --hand-cameras "$HAND" --views "$VIEWS" --out "$WORK/first.npy"
train --seed $((SEED + 20)) --pool "$POOL" --hard "$WORK/first.npy" --steps "$SECOND" --rate 1.6e-3 \
  --start "$WORK/final.pt" --out "$WORK/third.pt"
"$TRAIN" export.py "$WORK/third.pt" "$PACKAGE"
# 3 what it still finds where nothing is, and close-ups of everything: the second network
"$OWN" mine.py --work "$WORK" --hand-cameras "$HAND" --views "$VIEWS" --out "$WORK/hard.npy"
"$TRAIN" train_close.py --work "$WORK" --hand-cameras "$HAND" --hard "$WORK/hard.npy" \
  --seed $((SEED + 30)) --steps "$CLOSE" --pool "$POOL" --out "$WORK/close.pt"
"$TRAIN" export_close.py "$WORK/close.pt" "$PACKAGE" --work "$WORK" --hand-cameras "$HAND" \
  --scenes $((SCENES * 10)) --out "$WORK/close.json"
# 4 choose the threshold on rendered scenes and permitted photographs held out
"$OWN" choose.py --work "$WORK" --hand-cameras "$HAND" --scenes "$SCENES" --pin "$PACKAGE" \
  > "$WORK/choice.json"
# 5 evaluate on real pictures, which choose nothing, and write the cards
"$OWN" evaluate.py "$DATA" --out "$WORK/figures.json" --pictures "$WORK/pictures" --limit "$LIMIT"
"$OWN" retrieval.py "$DATA/products" --out "$WORK/retrieval.json"
"$OWN" small.py "$DATA/backgrounds/streets" --work "$WORK" --scenes "$SMALL" --out "$WORK/small.json"
"$OWN" card.py devices "$WORK/figures.json" "$WORK/choice.json" "$WORK/small.json" \
  "$PACKAGE/devices.card.md" \
  "$PACKAGE/pins.py"
"$OWN" card.py closeup "$WORK/figures.json" "$WORK/close.json" "$WORK/retrieval.json" \
  "$PACKAGE/closeup.card.md"
echo "made $PACKAGE/devices.onnx, closeup.onnx and their cards"
