#!/bin/sh
# bare machine + hand_cameras photographs -> devices.onnx, its threshold, its figures, its card
#   training/run.sh [--smoke]     WORK=big intermediates   DATA=evaluation data   SEED=1
# --smoke makes 40 sprites and 12 steps in a few minutes and writes nothing into the package.
set -eu
cd "$(dirname "$0")"
WORK=${WORK:-/work/scratch/training}
DATA=${DATA:-../../shared/data}
SEED=${SEED:-1}
RENDER=${RENDER:-/work/envs/render/bin/python}
TRAIN=${TRAIN:-/work/envs/train/bin/python}
OWN=${OWN:-../.venv/bin/python}
HAND=$DATA/backgrounds/hand_cameras
PACKAGE=../src/countershot/networks
SPRITES=1300 HELD=200 FIRST=600 STEPS=2000 POOL=1200 SCENES=300
if [ "${1:-}" = "--smoke" ]; then
  WORK=$WORK/smoke SPRITES=30 HELD=10 FIRST=6 STEPS=6 POOL=30 SCENES=8
  mkdir -p "$WORK/package"
fi
export OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE PYTHONPATH=../src

# 1 render: devices and look-alikes; a second seed is held out and chooses the threshold
"$RENDER" render.py "$WORK/sprites" --seed "$SEED" --count "$SPRITES" > "$WORK/render.log"
"$RENDER" render.py "$WORK/sprites_val" --seed $((SEED + 1)) --count "$HELD" >> "$WORK/render.log"
"$RENDER" panoramas.py "$WORK/panoramas"
# 2 composite and train, in two stages
"$TRAIN" train.py --work "$WORK" --hand-cameras "$HAND" --seed "$SEED" --pool "$((POOL / 2))" \
  --steps "$FIRST" --out "$WORK/first.pt"
"$TRAIN" train.py --work "$WORK" --hand-cameras "$HAND" --seed $((SEED + 10)) --pool "$POOL" \
  --steps "$STEPS" --start "$WORK/first.pt" --out "$WORK/final.pt"
# 3 export (the smoke run exports beside its other intermediates)
if [ "${1:-}" = "--smoke" ]; then
  cp "$PACKAGE/pins.py" "$WORK/package/"
  "$TRAIN" export.py "$WORK/final.pt" "$WORK/package"
  echo "smoke run fine: nothing in the package was changed"
  exit 0
fi
"$TRAIN" export.py "$WORK/final.pt" "$PACKAGE"
# 4 choose the threshold on rendered scenes and permitted photographs held out
"$OWN" choose.py --work "$WORK" --hand-cameras "$HAND" --scenes "$SCENES" --pin "$PACKAGE" \
  > "$WORK/choice.json"
# 5 evaluate, and write the card
"$OWN" evaluate.py "$DATA" --out "$WORK/figures.json" --pictures "$WORK/pictures"
"$OWN" card.py "$WORK/figures.json" "$WORK/choice.json" "$PACKAGE/devices.card.md"
