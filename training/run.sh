#!/bin/sh
# hand_cameras photographs + evaluation data -> devices.onnx, its threshold, its figures, its card
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
SRC=../src SPRITES=1100 DOMES=150 HELD=200 POOL=1000 FIRST=600 SECOND=640 SCENES=160 LIMIT=100000
if [ "${1:-}" = "--smoke" ]; then
  WORK=$WORK/smoke SRC=$WORK/src
  SPRITES=30 DOMES=5 HELD=15 POOL=30 FIRST=6 SECOND=6 SCENES=8 LIMIT=3
  rm -rf "$WORK" && mkdir -p "$WORK" && cp -r ../src "$SRC"
fi
PACKAGE=$SRC/countershot/networks
export OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE PYTHONPATH="$SRC"

# 1 render devices and look-alikes; a second seed is held out and chooses the threshold
sprites() { "$RENDER" render.py "$@" >> "$WORK/render.log"; }
mkdir -p "$WORK"
sprites "$WORK/sprites" --seed "$SEED" --count "$SPRITES"
sprites "$WORK/sprites" --seed "$SEED" --first 2000 --count "$DOMES"
sprites "$WORK/sprites_val" --seed $((SEED + 1)) --count "$HELD"
"$RENDER" panoramas.py "$WORK/panoramas" >> "$WORK/render.log"
# 2 composite and train, in two stages
train() { "$TRAIN" train.py --work "$WORK" --hand-cameras "$HAND" "$@"; }
train --seed "$SEED" --pool $((POOL * 6 / 10)) --steps "$FIRST" --out "$WORK/first.pt"
train --seed $((SEED + 10)) --pool "$POOL" --steps "$SECOND" --rate 1.5e-3 --frozen 5 \
  --start "$WORK/first.pt" --out "$WORK/final.pt"
# 3 export and pin
"$TRAIN" export.py "$WORK/final.pt" "$PACKAGE"
# 4 choose the threshold on rendered scenes and permitted photographs held out
"$OWN" choose.py --work "$WORK" --hand-cameras "$HAND" --scenes "$SCENES" --pin "$PACKAGE" \
  > "$WORK/choice.json"
# 5 evaluate on real pictures, which choose nothing, and write the card
"$OWN" evaluate.py "$DATA" --out "$WORK/figures.json" --pictures "$WORK/pictures" --limit "$LIMIT"
"$OWN" card.py "$WORK/figures.json" "$WORK/choice.json" "$PACKAGE/devices.card.md" \
  "$PACKAGE/pins.py"
echo "made $PACKAGE/devices.onnx and its card"
